package dev.gedanken.app.live.input;

import dev.gedanken.world.Action;
import dev.gedanken.world.ActionSpace;
import java.util.List;
import java.util.OptionalLong;

/**
 * Which keys count for one step.
 *
 * @param keys names in the spelling of {@code javafx.scene.input.KeyCode}, in the order they were pressed
 * @param pressNanos when the earliest press that no step has seen yet was received, by {@link
 *     System#nanoTime()}
 */
public record KeySample(List<String> keys, OptionalLong pressNanos) {
    /** No key at all. */
    public static final KeySample NONE = new KeySample(List.of(), OptionalLong.empty());

    public KeySample {
        keys = List.copyOf(keys);
    }

    /** Returns the action of the key pressed last among those that are bound; idle if none is. */
    public Action action(ActionSpace space) {
        for (String key : keys.reversed()) {
            for (Action action : space.actions()) {
                if (action.keys().contains(key)) {
                    return action;
                }
            }
        }
        return space.idle();
    }
}
