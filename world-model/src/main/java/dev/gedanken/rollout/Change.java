package dev.gedanken.rollout;

import dev.gedanken.play.Moment;

/** What happened to a session: values that can be written down one after another. */
public sealed interface Change {

    /** Play began from a seed, on a branch of its own; the cursor went there. */
    record Started(Branch branch, Node node) implements Change {}

    /** A node was added; see {@link Cursor#after} for the cursor. */
    record Added(Node node) implements Change {}

    /** A branch came about or was replaced by another value. */
    record BranchSet(Branch branch) implements Change {}

    /** The cursor moved otherwise. */
    record Moved(Cursor cursor) implements Change {}

    /** A node's moment is worth keeping, to come back to the nodes after it quickly. */
    record Keyframe(int node, Moment moment) implements Change {}

    /** Returns whether it must be on disk at once: all that a person did other than play a step. */
    default boolean isUrgent() {
        return switch (this) {
            case Started(Branch branch, Node node) -> true;
            case BranchSet(Branch branch) -> true;
            case Added(Node node) -> node.cause().isIntervention();
            case Moved(Cursor cursor) -> false;
            case Keyframe(int node, Moment moment) -> false;
        };
    }
}
