package dev.gedanken.rollout;

import dev.gedanken.rollout.Node.Result;
import dev.gedanken.rollout.Replay.Replayed;
import dev.gedanken.tensor.ContentHash;
import dev.gedanken.truth.Twin;
import java.util.Optional;

/**
 * A difference found when a node was recomputed.
 *
 * @param node the node
 * @param what what differs
 * @param recorded the value in the session
 * @param replayed the recomputed value; empty if there is none
 */
public record Difference(
        Node node, What what, ContentHash recorded, Optional<ContentHash> replayed) {

    /** What can differ. */
    public enum What {
        /** The model's frame. */
        DREAM("frame"),
        /** The true world's frame. */
        TRUTH("true frame"),
        /** The belief's bytes, although the frame is the same. */
        BELIEF("belief");

        private final String words;

        What(String words) {
            this.words = words;
        }

        /** Returns the displayed text. */
        public String words() {
            return words;
        }
    }

    /** Returns how a node differs from the session's record of it; empty if it does not. */
    public static Optional<Difference> of(Replayed replayed) {
        Result recorded = replayed.node().result();
        return of(replayed, What.DREAM, recorded.dreamed(), replayed.dreamed().map(Result::hash))
                .or(() ->
                        of(
                                replayed,
                                What.TRUTH,
                                recorded.truth(),
                                replayed.moment().twin().map(Twin::frame).map(Result::hash)))
                .or(() ->
                        of(
                                replayed,
                                What.BELIEF,
                                recorded.belief(),
                                Optional.of(replayed.moment().belief().hash())));
    }

    private static Optional<Difference> of(
            Replayed replayed,
            What what,
            Optional<ContentHash> recorded,
            Optional<ContentHash> now) {
        return recorded.isEmpty() || recorded.equals(now)
                ? Optional.empty()
                : Optional.of(new Difference(replayed.node(), what, recorded.get(), now));
    }
}
