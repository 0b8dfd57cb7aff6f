package dev.gedanken.app.live.input;

import dev.gedanken.world.Controls;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The keys for one step.
 *
 * @param keys names in the spelling of {@code javafx.scene.input.KeyCode}, in the order they were
 *     pressed
 * @param axes positions of sticks and of the mouse in [-1, 1], by name
 * @param pressNanos when the earliest press that no step has seen yet was received, by
 *     {@link System#nanoTime()}
 */
public record KeySample(List<String> keys, Map<String, Float> axes, OptionalLong pressNanos) {
    /** No keys. */
    public static final KeySample NONE = new KeySample(List.of(), Map.of(), OptionalLong.empty());

    public KeySample {
        keys = List.copyOf(keys);
        axes = Map.copyOf(axes);
    }

    /** Returns the held controls. */
    public Controls controls() {
        return new Controls(keys, axes);
    }
}
