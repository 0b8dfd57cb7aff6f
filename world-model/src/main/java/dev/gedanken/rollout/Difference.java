package dev.gedanken.rollout;

import dev.gedanken.rollout.Node.Result;
import dev.gedanken.rollout.Replay.Replayed;
import java.util.Optional;

/**
 * Something that came out differently when it was made again.
 *
 * @param node where
 * @param what what differs
 * @param recorded what the session says
 * @param replayed what came out now
 */
public record Difference(Node node, What what, FrameHash recorded, FrameHash replayed) {

    /** What can differ. */
    public enum What {
        /** The model's frame. */
        DREAM("frame"),
        /** The true world's frame. */
        TRUTH("true frame"),
        /** A kept belief: its bytes, although the frame is the same. */
        BELIEF("belief");

        private final String words;

        What(String words) {
            this.words = words;
        }

        /** Returns the words that people read. */
        public String words() {
            return words;
        }
    }

    /** Returns how a node differs from what the session says of it; empty if it does not. */
    public static Optional<Difference> of(Replayed replayed) {
        Result recorded = replayed.node().result();
        FrameHash dreamed = FrameHash.of(replayed.dreamed());
        if (!dreamed.equals(recorded.dreamed())) {
            return Optional.of(
                    new Difference(replayed.node(), What.DREAM, recorded.dreamed(), dreamed));
        }
        FrameHash truth = FrameHash.of(replayed.moment().twin().frame());
        return truth.equals(recorded.truth())
                ? Optional.empty()
                : Optional.of(new Difference(replayed.node(), What.TRUTH, recorded.truth(), truth));
    }
}
