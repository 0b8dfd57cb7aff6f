package dev.gedanken.model;

import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import java.util.List;

/**
 * Real frames and the inputs between them, from which a belief begins (burn-in).
 *
 * @param frames at least one, all of one size; the belief describes the last
 * @param inputs one fewer than frames
 */
public record Context(List<Frame> frames, List<Input> inputs) {

    public Context {
        frames = List.copyOf(frames);
        inputs = List.copyOf(inputs);
        if (frames.isEmpty() || inputs.size() != frames.size() - 1) {
            throw new IllegalArgumentException(
                    "A context of %d frames needs %d inputs, not %d."
                            .formatted(frames.size(), frames.size() - 1, inputs.size()));
        }
    }

    /** Returns the last frame, which a belief that begins here describes. */
    public Frame last() {
        return frames.getLast();
    }
}
