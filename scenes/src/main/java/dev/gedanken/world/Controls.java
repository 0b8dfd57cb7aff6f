package dev.gedanken.world;

import java.util.List;
import java.util.Map;

/**
 * The state of keys, sticks and mouse during one step.
 *
 * @param keys names in the spelling of {@code javafx.scene.input.KeyCode}, in the order they were
 *     pressed
 * @param axes positions of sticks and of the mouse in [-1, 1], by name ({@code LEFT_X},
 *     {@code MOUSE_Y}); an axis that is missing rests at 0
 */
public record Controls(List<String> keys, Map<String, Float> axes) {
    /** Nothing is held. */
    public static final Controls NONE = new Controls(List.of(), Map.of());

    public Controls {
        keys = List.copyOf(keys);
        axes = Map.copyOf(axes);
    }

    /** Returns controls with only keys held. */
    public static Controls ofKeys(List<String> keys) {
        return new Controls(keys, Map.of());
    }

    /** Returns the position of an axis. */
    public float axis(String name) {
        return axes.getOrDefault(name, 0f);
    }
}
