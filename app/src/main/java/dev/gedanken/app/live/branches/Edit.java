package dev.gedanken.app.live.branches;

import dev.gedanken.app.live.snapshot.EditKind;
import dev.gedanken.rollout.Cause;
import dev.gedanken.rollout.Cursor;
import dev.gedanken.rollout.Rollout;
import dev.gedanken.rollout.RolloutTree;

/**
 * Something that a person did to a session, as it can be taken back and done again. Recorded moments never change:
 * an intervention is taken back by going to the moment before it, and done again by going to the one after it.
 */
sealed interface Edit {

    /** Returns what it was. */
    EditKind kind();

    /** Takes it back. */
    void undo(Rollout rollout);

    /**
     * Does it again.
     *
     * @throws dev.gedanken.world.BadInputException if it cannot be done any more, naming why
     */
    void redo(Rollout rollout);

    /** A branch was called something else. */
    record Named(int branch, String before, String after) implements Edit {
        @Override
        public EditKind kind() {
            return EditKind.NAME;
        }

        @Override
        public void undo(Rollout rollout) {
            rollout.tree().name(branch, before);
        }

        @Override
        public void redo(Rollout rollout) {
            rollout.tree().name(branch, after);
        }
    }

    /** A branch was protected, or no longer. */
    record Pinned(int branch, boolean isPinned) implements Edit {
        @Override
        public EditKind kind() {
            return isPinned ? EditKind.PIN : EditKind.UNPIN;
        }

        @Override
        public void undo(Rollout rollout) {
            rollout.tree().pin(branch, !isPinned);
        }

        @Override
        public void redo(Rollout rollout) {
            rollout.tree().pin(branch, isPinned);
        }
    }

    /**
     * A branch was taken out of sight.
     *
     * @param stood where one stood before
     */
    record Pruned(int branch, Cursor stood) implements Edit {
        @Override
        public EditKind kind() {
            return EditKind.PRUNE;
        }

        @Override
        public void undo(Rollout rollout) {
            rollout.tree().revive(branch);
            if (stood.branch() == branch) {
                goTo(rollout, stood);
            }
        }

        @Override
        public void redo(Rollout rollout) {
            rollout.prune(branch);
        }
    }

    /**
     * Somebody reached into model or world.
     *
     * @param kind what was set
     * @param before where one stood
     * @param after where one stood then: on another branch if play had gone on before
     */
    record Intervened(EditKind kind, Cursor before, Cursor after) implements Edit {
        /** Says what a cause set. */
        static EditKind kindOf(Cause cause) {
            return switch (cause) {
                case Cause.LatentSet set -> EditKind.LATENT;
                case Cause.FactorSet set -> EditKind.FACTOR;
                case Cause.SeenStep seen -> EditKind.PICTURE;
                case Cause.PictureStart start -> EditKind.PICTURE;
                case Cause.Start start -> throw new IllegalArgumentException("A start is no edit.");
                case Cause.Step step -> throw new IllegalArgumentException("A step is no edit.");
            };
        }

        @Override
        public void undo(Rollout rollout) {
            RolloutTree tree = rollout.tree();
            boolean isBranchOfItsOwn = after.branch() != before.branch();
            boolean isTip = tree.tip(after.branch()).id() == after.node();
            if (isBranchOfItsOwn && isTip && !tree.branch(after.branch()).isPinned()) {
                rollout.prune(after.branch());
            }
            goTo(rollout, before);
        }

        @Override
        public void redo(Rollout rollout) {
            rollout.tree().revive(after.branch());
            goTo(rollout, after);
        }
    }

    private static void goTo(Rollout rollout, Cursor place) {
        RolloutTree tree = rollout.tree();
        if (tree.branch(place.branch()).isLive() && tree.cursor().branch() != place.branch()) {
            rollout.goTo(place.branch());
        }
        rollout.jump(place.node());
    }
}
