package dev.gedanken.model;

import dev.gedanken.world.Action;
import dev.gedanken.world.Frame;
import java.util.List;

/**
 * Real frames and the actions between them, from which a belief begins (burn-in).
 *
 * @param frames at least one; the belief describes the last
 * @param actions one fewer than frames
 */
public record Context(List<Frame> frames, List<Action> actions) {

    public Context {
        frames = List.copyOf(frames);
        actions = List.copyOf(actions);
        if (frames.isEmpty() || actions.size() != frames.size() - 1) {
            throw new IllegalArgumentException(
                    "A context of %d frames needs %d actions, not %d."
                            .formatted(frames.size(), frames.size() - 1, actions.size()));
        }
    }
}
