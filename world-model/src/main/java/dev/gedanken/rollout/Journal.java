package dev.gedanken.rollout;

import dev.gedanken.play.Moment;
import dev.gedanken.truth.Twin;
import java.util.Optional;
import java.util.function.Function;

/** Where a session is written down while it grows. */
public interface Journal {
    /** Keeps nothing: the session lives in memory alone. */
    Journal NONE =
            new Journal() {
                @Override
                public void write(Change change) {
                    // Keeps nothing.
                }

                @Override
                public Optional<Moment> keyframe(int node, Function<String, Twin> twins) {
                    return Optional.empty();
                }
            };

    /** Writes down what happened; returns at once, unless the journal is far behind. */
    void write(Change change);

    /**
     * Returns the moment of a node, if it was kept as a keyframe.
     *
     * @param twins reads what {@link Twin#written} wrote
     */
    Optional<Moment> keyframe(int node, Function<String, Twin> twins);
}
