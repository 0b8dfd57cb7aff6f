package dev.gedanken.app.live.snapshot;

import dev.gedanken.rollout.Branch;
import dev.gedanken.rollout.Change;
import dev.gedanken.rollout.Cursor;
import dev.gedanken.rollout.Node;
import dev.gedanken.world.Frame;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An event of the session's tree; all events are reported, in order. */
public sealed interface TreeEvent {

    /**
     * Another session is played.
     *
     * @param file where it is saved; empty if it exists only in memory
     */
    record Opened(List<Node> nodes, List<Branch> branches, Cursor cursor, Optional<Path> file)
            implements TreeEvent {
        public Opened {
            nodes = List.copyOf(nodes);
            branches = List.copyOf(branches);
        }
    }

    /** The session changed. */
    record Changed(Change change) implements TreeEvent {}

    /**
     * The difference between a moment and the moment at the same step of the branch that its branch
     * forked from, as root mean square over pixel values in [0, 1].
     *
     * @param dreamed between the dreams
     * @param truly between the true worlds; NaN without one
     */
    record Compared(int node, float dreamed, float truly) implements TreeEvent {}

    /**
     * How surprising the frame of a step was to the model.
     *
     * @param nats −log p of the frame
     * @param wasSeen whether the model saw it; otherwise the model dreamed, and the frame is the
     *     true one
     */
    record Surprised(int node, float nats, boolean wasSeen) implements TreeEvent {}

    /** A small picture of a moment. */
    record Seen(int node, Frame thumbnail) implements TreeEvent {}
}
