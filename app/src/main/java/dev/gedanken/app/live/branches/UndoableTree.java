package dev.gedanken.app.live.branches;

import dev.gedanken.app.live.snapshot.SessionStatus.Edits;
import dev.gedanken.app.studio.command.TreeCommand;
import dev.gedanken.rollout.Branch;
import dev.gedanken.rollout.Cursor;
import dev.gedanken.rollout.Rollout;
import dev.gedanken.world.BadInputException;
import java.util.Optional;

/** Carries out commands on the session's tree and remembers them for undo. */
public final class UndoableTree {
    private final Rollout rollout;
    private EditHistory history = EditHistory.NONE;

    /** Creates one with nothing to undo. */
    public UndoableTree(Rollout rollout) {
        this.rollout = rollout;
    }

    /**
     * Carries out a command.
     *
     * @param handler carries out everything except undo and redo
     * @throws BadInputException if that is not possible, naming what would be right; nothing is
     *     then remembered
     */
    public void perform(TreeCommand command, TreeCommandHandler handler) {
        switch (command) {
            case TreeCommand.Undo() -> undo();
            case TreeCommand.Redo() -> redo();
            default -> {
                Cursor before = rollout.tree().cursor();
                Optional<Branch> branch = branchOf(command);
                handler.perform(command);
                edit(command, before, branch).ifPresent(edit -> history = history.after(edit));
            }
        }
    }

    /** Returns whether a command moves the cursor by undo or redo. */
    public boolean moves(TreeCommand command) {
        Optional<Edit> edit =
                switch (command) {
                    case TreeCommand.Undo() -> history.last();
                    case TreeCommand.Redo() -> history.next();
                    default -> Optional.empty();
                };
        return edit.filter(Edit.Intervened.class::isInstance).isPresent();
    }

    /** Returns what can be undone and redone. */
    public Edits offered() {
        return history.offered();
    }

    /** Branches pruned in an earlier play can also be restored. */
    private void undo() {
        if (history.last().isPresent()) {
            history.last().get().undo(rollout);
            history = history.back();
        } else if (rollout.tree().undoPrune().isEmpty()) {
            throw BadInputException.of("app.undo.nothing");
        }
    }

    private void redo() {
        Edit next = history.next().orElseThrow(() -> BadInputException.of("app.redo.nothing"));
        next.redo(rollout);
        history = history.forth();
    }

    private Optional<Branch> branchOf(TreeCommand command) {
        return switch (command) {
            case TreeCommand.NameBranch name -> Optional.of(rollout.tree().branch(name.branch()));
            case TreeCommand.PinBranch pin -> Optional.of(rollout.tree().branch(pin.branch()));
            case TreeCommand.TogglePin() ->
                    Optional.of(rollout.tree().branch(rollout.tree().cursor().branch()));
            default -> Optional.empty();
        };
    }

    private Optional<Edit> edit(TreeCommand command, Cursor before, Optional<Branch> branch) {
        return switch (command) {
            case TreeCommand.NameBranch name ->
                    branch.map(Branch::name)
                            .map(old -> new Edit.Named(name.branch(), old, name.name()));
            case TreeCommand.PinBranch(int id, boolean isPinned) ->
                    branch.filter(old -> old.isPinned() != isPinned)
                            .map(old -> new Edit.Pinned(id, isPinned));
            case TreeCommand.TogglePin() ->
                    branch.map(old -> new Edit.Pinned(old.id(), !old.isPinned()));
            case TreeCommand.PruneBranch(int id) -> Optional.of(new Edit.Pruned(id, before));
            case TreeCommand.PrunePlayed() -> Optional.of(new Edit.Pruned(before.branch(), before));
            case TreeCommand.Intervene(var cause) ->
                    Optional.of(
                            new Edit.Intervened(
                                    Edit.Intervened.kindOf(cause),
                                    before,
                                    rollout.tree().cursor()));
            default -> Optional.empty();
        };
    }
}
