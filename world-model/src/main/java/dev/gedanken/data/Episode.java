package dev.gedanken.data;

import dev.gedanken.world.Action;
import dev.gedanken.world.Frame;
import java.util.List;

/**
 * A recording of a world.
 *
 * @param seed the seed it started from
 * @param frames {@code steps + 1} frames: the start and the frame after each step
 * @param actions {@code steps} actions; {@code actions[i]} leads from {@code frames[i]} to
 *     {@code frames[i + 1]}
 * @param labels what else is known, or {@link EpisodeLabels#none}
 */
public record Episode(long seed, List<Frame> frames, List<Action> actions, EpisodeLabels labels) {

    public Episode {
        frames = List.copyOf(frames);
        actions = List.copyOf(actions);
        if (frames.size() != actions.size() + 1) {
            throw new IllegalArgumentException(
                    "An episode of %d actions needs %d frames, not %d."
                            .formatted(actions.size(), actions.size() + 1, frames.size()));
        }
        boolean fits =
                labels.outcomes().size() == actions.size()
                        && labels.factors().size() == frames.size();
        if (labels.areKnown() && !fits) {
            throw new IllegalArgumentException(
                    "An episode of %d actions needs %d outcomes and %d rows of factors, not %d and %d."
                            .formatted(
                                    actions.size(),
                                    actions.size(),
                                    frames.size(),
                                    labels.outcomes().size(),
                                    labels.factors().size()));
        }
    }

    /** Creates an episode of which only frames and actions are known. */
    public Episode(long seed, List<Frame> frames, List<Action> actions) {
        this(seed, frames, actions, EpisodeLabels.none());
    }

    /** Returns how many steps were taken. */
    public int steps() {
        return actions.size();
    }
}
