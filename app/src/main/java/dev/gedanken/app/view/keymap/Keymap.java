package dev.gedanken.app.view.keymap;

import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.world.Action;
import dev.gedanken.world.ActionSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The key bindings. A key is spelt as in {@code javafx.scene.input.KeyCode}, with {@code CTRL+},
 * {@code ALT+} and {@code SHIFT+} before it, in this order.
 *
 * @param chosen the keys that the user chose instead of a shortcut's defaults
 */
public record Keymap(Map<Shortcut, List<String>> chosen) {
    /** Every shortcut has its default keys. */
    public static final Keymap DEFAULT = new Keymap(Map.of());

    public Keymap {
        chosen = Map.copyOf(chosen);
    }

    /** Returns the keys of a shortcut. */
    public List<String> keys(Shortcut shortcut) {
        return chosen.getOrDefault(shortcut, shortcut.defaultKeys());
    }

    /** Returns the shortcut on a key; the user's choices have precedence over defaults. */
    public Optional<Shortcut> on(String key) {
        return Arrays.stream(Shortcut.values())
                .filter(shortcut -> chosen.getOrDefault(shortcut, List.of()).contains(key))
                .findFirst()
                .or(() ->
                        Arrays.stream(Shortcut.values())
                                .filter(shortcut -> keys(shortcut).contains(key))
                                .findFirst());
    }

    /** Returns this keymap with a key for a shortcut, replacing its keys. */
    public Keymap with(Shortcut shortcut, String key) {
        Map<Shortcut, List<String>> next = new EnumMap<>(Shortcut.class);
        next.putAll(chosen);
        next.put(shortcut, List.of(key));
        return new Keymap(next);
    }

    /** Returns this keymap with a shortcut's default keys. */
    public Keymap without(Shortcut shortcut) {
        Map<Shortcut, List<String>> next = new EnumMap<>(Shortcut.class);
        next.putAll(chosen);
        next.remove(shortcut);
        return new Keymap(next);
    }

    /**
     * Returns the conflicting function of a key.
     *
     * @param shortcut the one that the user wants on the key
     * @param actions of the current world, whose keys have precedence
     */
    public List<Conflict> conflicts(Shortcut shortcut, String key, ActionSpace actions) {
        List<Conflict> found = new ArrayList<>();
        for (Action action : actions.actions()) {
            if (action.keys().contains(key)) {
                found.add(new Conflict.WithAction(action));
            }
        }
        for (Shortcut other : Shortcut.values()) {
            if (other != shortcut && keys(other).contains(key)) {
                found.add(new Conflict.WithShortcut(other));
            }
        }
        return List.copyOf(found);
    }

    /** A conflicting function of a key. */
    public sealed interface Conflict {

        /** It drives the world. */
        record WithAction(Action action) implements Conflict {}

        /** It is another shortcut's. */
        record WithShortcut(Shortcut shortcut) implements Conflict {}
    }
}
