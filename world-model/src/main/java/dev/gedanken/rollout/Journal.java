package dev.gedanken.rollout;

import dev.gedanken.play.Moment;
import dev.gedanken.truth.Twin;
import java.util.Optional;
import java.util.function.Function;

/** Records a session while it grows. */
public interface Journal {
    /** Stores nothing: the session exists only in memory. */
    Journal NONE =
            new Journal() {
                @Override
                public void write(Change change) {
                    // Stores nothing.
                }

                @Override
                public Optional<Moment> keyframe(int node, Function<String, Twin> twins) {
                    return Optional.empty();
                }
            };

    /** Records a change; returns at once, unless the journal is far behind. */
    void write(Change change);

    /**
     * Returns the moment of a node, if it was stored as a keyframe.
     *
     * @param twins reads the output of {@link Twin#written}
     */
    Optional<Moment> keyframe(int node, Function<String, Twin> twins);
}
