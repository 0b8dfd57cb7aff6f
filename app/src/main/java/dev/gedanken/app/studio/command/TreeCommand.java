package dev.gedanken.app.studio.command;

import dev.gedanken.rollout.Cause;
import dev.gedanken.rollout.Luck;
import java.nio.file.Path;

/** What a person asks of the session's tree. */
public sealed interface TreeCommand extends SimulationCommand {

    /** Pauses, and goes back to the moment before. */
    record StepBack() implements TreeCommand {}

    /** Pauses, and goes to any moment of a live branch. */
    record GoTo(int node) implements TreeCommand {}

    /** Pauses, and goes to a step of the present branch. */
    record GoToStep(long step) implements TreeCommand {}

    /** Goes to the tip of a branch, which the keys drive from here on. */
    record GoToBranch(int branch) implements TreeCommand {}

    /** Goes to the tip of the live branch so many places on. */
    record NextBranch(int places) implements TreeCommand {}

    /** Forks here and goes to the new branch. */
    record Fork(Luck luck) implements TreeCommand {}

    /** Makes the moment here the start, to which a reset goes back, and forks here. */
    record StartHere() implements TreeCommand {}

    /** Forks here, once for every action, and shows all branches. */
    record ForkEveryAction() implements TreeCommand {}

    /** Calls a branch something. */
    record NameBranch(int branch, String name) implements TreeCommand {}

    /** Protects a branch, or no longer. */
    record PinBranch(int branch, boolean isPinned) implements TreeCommand {}

    /** Protects the branch that is played, or no longer. */
    record TogglePin() implements TreeCommand {}

    /** Takes a branch out of sight. */
    record PruneBranch(int branch) implements TreeCommand {}

    /** Takes the branch that is played out of sight. */
    record PrunePlayed() implements TreeCommand {}

    /** Takes back the last name, pin, pruning or intervention; what was recorded stays recorded. */
    record Undo() implements TreeCommand {}

    /** Does again what was taken back last. */
    record Redo() implements TreeCommand {}

    /** Pauses, and reaches into model or world. */
    record Intervene(Cause cause) implements TreeCommand {}

    /** Saves the session as another file and goes on in that one. */
    record SaveAs(Path file) implements TreeCommand {}

    /** Returns whether play is paused by it. */
    default boolean pauses() {
        return this instanceof StepBack
                || this instanceof GoTo
                || this instanceof GoToStep
                || this instanceof Intervene;
    }
}
