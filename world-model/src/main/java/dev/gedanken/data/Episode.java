package dev.gedanken.data;

import dev.gedanken.world.Action;
import dev.gedanken.world.Frame;
import java.util.List;

/**
 * A recorded stretch of a world.
 *
 * @param seed what it started from
 * @param frames {@code steps + 1} frames: the start and what each step led to
 * @param actions {@code steps} actions; {@code actions[i]} leads from {@code frames[i]} to {@code
 *     frames[i + 1]}
 */
public record Episode(long seed, List<Frame> frames, List<Action> actions) {

    public Episode {
        frames = List.copyOf(frames);
        actions = List.copyOf(actions);
        if (frames.size() != actions.size() + 1) {
            throw new IllegalArgumentException(
                    "An episode of %d actions needs %d frames, not %d."
                            .formatted(actions.size(), actions.size() + 1, frames.size()));
        }
    }

    /** Returns how many steps were taken. */
    public int steps() {
        return actions.size();
    }
}
