package dev.gedanken.app.studio.command;

import dev.gedanken.rollout.Cause;
import dev.gedanken.rollout.Luck;
import dev.gedanken.world.Input;
import java.nio.file.Path;
import java.util.List;

/** Commands for the session's tree. */
public sealed interface TreeCommand extends SimulationCommand {

    /** Pauses, and goes back to the moment before. */
    record StepBack() implements TreeCommand {}

    /** Pauses, and goes to any moment of a live branch. */
    record GoTo(int node) implements TreeCommand {}

    /** Pauses, and goes to a step of the current branch. */
    record GoToStep(long step) implements TreeCommand {}

    /** Goes to the tip of a branch, which the keys drive from here on. */
    record GoToBranch(int branch) implements TreeCommand {}

    /** Goes to the tip of the live branch a number of places further. */
    record NextBranch(int places) implements TreeCommand {}

    /** Forks here and goes to the new branch. */
    record Fork(Luck luck) implements TreeCommand {}

    /** Makes the current moment the start to which a reset goes back, and forks here. */
    record StartHere() implements TreeCommand {}

    /** Forks here, once for every action, and shows all branches. */
    record ForkEveryAction() implements TreeCommand {}

    /** Pauses, forks at a moment, and takes some inputs there one after the other. */
    record ForkAlong(int node, List<Input> inputs) implements TreeCommand {
        public ForkAlong {
            inputs = List.copyOf(inputs);
        }
    }

    /** Names a branch. */
    record NameBranch(int branch, String name) implements TreeCommand {}

    /** Pins a branch, or unpins it: a pinned branch cannot be pruned. */
    record PinBranch(int branch, boolean isPinned) implements TreeCommand {}

    /** Pins or unpins the current branch. */
    record TogglePin() implements TreeCommand {}

    /** Prunes a branch, that is, hides it; undo restores it. */
    record PruneBranch(int branch) implements TreeCommand {}

    /** Prunes the current branch. */
    record PrunePlayed() implements TreeCommand {}

    /**
     * Undoes the last renaming, pinning, pruning or intervention; recorded moments stay recorded.
     */
    record Undo() implements TreeCommand {}

    /** Redoes the last undone edit. */
    record Redo() implements TreeCommand {}

    /** Pauses, and intervenes in model or world. */
    record Intervene(Cause cause) implements TreeCommand {}

    /** Saves the session as another file and continues in that file. */
    record SaveAs(Path file) implements TreeCommand {}

    /** Returns whether it pauses play. */
    default boolean pauses() {
        return this instanceof StepBack
                || this instanceof GoTo
                || this instanceof GoToStep
                || this instanceof ForkAlong
                || this instanceof Intervene;
    }
}
