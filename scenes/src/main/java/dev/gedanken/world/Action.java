package dev.gedanken.world;

import java.util.List;

/**
 * One discrete thing a player can do in a step.
 *
 * @param index position in its {@link ActionSpace}, from 0
 * @param name lower-case word used in key scripts, data sets and the user interface
 * @param keys names of the keys bound to it, in the spelling of {@code javafx.scene.input.KeyCode}
 */
public record Action(int index, String name, List<String> keys) implements Input {

    public Action {
        keys = List.copyOf(keys);
    }

    @Override
    public String toString() {
        return name;
    }
}
