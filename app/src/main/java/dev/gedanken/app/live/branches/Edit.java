package dev.gedanken.app.live.branches;

import dev.gedanken.app.live.snapshot.EditKind;
import dev.gedanken.rollout.Cause;
import dev.gedanken.rollout.Cursor;
import dev.gedanken.rollout.Rollout;
import dev.gedanken.rollout.RolloutTree;

/**
 * A person's edit of a session that can be undone and redone. Recorded moments never change: an
 * intervention is undone by going to the moment before it, and redone by going to the one after it.
 */
sealed interface Edit {

    /** Returns the kind of edit. */
    EditKind kind();

    /** Undoes it. */
    void undo(Rollout rollout);

    /**
     * Redoes it.
     *
     * @throws dev.gedanken.world.BadInputException if that is no longer possible, with the reason
     */
    void redo(Rollout rollout);

    /** A branch was renamed. */
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

    /** A branch was pinned or unpinned. */
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
     * A branch was pruned.
     *
     * @param stood the cursor before
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
     * An intervention in the model or the world.
     *
     * @param kind what was set
     * @param before the cursor before
     * @param after the cursor after: on another branch if play had already continued
     */
    record Intervened(EditKind kind, Cursor before, Cursor after) implements Edit {
        /** Returns what a cause set. */
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
