package dev.gedanken.rollout;

import dev.gedanken.play.Moment;

/** A change of a session: values that can be recorded in sequence. */
public sealed interface Change {

    /** Play began from a seed, on its own branch; the cursor went there. */
    record Started(Branch branch, Node node) implements Change {}

    /** A node was added; see {@link Cursor#after} for the cursor. */
    record Added(Node node) implements Change {}

    /** A branch was created or replaced by another value. */
    record BranchSet(Branch branch) implements Change {}

    /** The cursor moved for another reason. */
    record Moved(Cursor cursor) implements Change {}

    /** A node's moment is worth storing, so that the nodes after it can be restored quickly. */
    record Keyframe(int node, Moment moment) implements Change {}

    /**
     * Returns whether it must be on disk at once: everything that a person does except playing a
     * step.
     */
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
