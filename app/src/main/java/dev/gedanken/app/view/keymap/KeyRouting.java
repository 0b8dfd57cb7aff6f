package dev.gedanken.app.view.keymap;

import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.world.ActionSpace;
import java.util.Optional;

/**
 * Decides the meaning of a pressed key.
 *
 * @param actions of the current world; their keys have precedence
 * @param keymap the studio's key bindings
 * @param tabChooses whether Tab switches between several branches on the stage rather than between
 *     controls
 */
public record KeyRouting(ActionSpace actions, Keymap keymap, boolean tabChooses) {

    /** Creates the routing of a world's keys with the studio's own. */
    public KeyRouting(ActionSpace actions) {
        this(actions, Keymap.DEFAULT, false);
    }

    /** The kinds of keyboard focus. */
    public enum Focus {
        /** Nothing that uses keys. */
        PLAY,
        /** A control that was reached with the keyboard: it keeps Space, Enter and the arrows. */
        CONTROL,
        /** A text field: it keeps every key except the few shortcuts whose keys cannot be text. */
        TEXT
    }

    /** The meanings of a key. */
    public sealed interface Route {

        /** It drives the world. */
        record Drive() implements Route {}

        /** It is a shortcut of the studio. */
        record Ask(Shortcut shortcut) implements Route {}

        /** It belongs to the focused control. */
        record Leave() implements Route {}
    }

    /** Returns the meaning of a key, spelt as in {@link Keymap}. */
    public Route route(String key, Focus focus) {
        Optional<Shortcut> shortcut = shortcut(key, focus);
        if (focus == Focus.TEXT) {
            return shortcut.filter(Shortcut::worksWhileTyping)
                    .filter(worksWhileTyping -> cannotBeText(key))
                    .<Route>map(Route.Ask::new)
                    .orElseGet(Route.Leave::new);
        }
        if (focus == Focus.CONTROL && belongsToControls(key)) {
            return new Route.Leave();
        }
        String plain = key.replace("SHIFT+", "");
        boolean isPlayKey =
                actions.actions().stream().anyMatch(action -> action.keys().contains(plain));
        if (isPlayKey && (plain.equals(key) || shortcut.isEmpty())) {
            return new Route.Drive();
        }
        return shortcut.or(() -> shortcut(plain, focus))
                .<Route>map(Route.Ask::new)
                .orElseGet(Route.Leave::new);
    }

    private static boolean cannotBeText(String key) {
        return key.equals("ESCAPE") || key.startsWith("CTRL+") || key.matches("(\\w+\\+)*F\\d+");
    }

    private Optional<Shortcut> shortcut(String key, Focus focus) {
        boolean isTab = key.equals("TAB") || key.equals("SHIFT+TAB");
        return isTab && !(tabChooses && focus == Focus.PLAY) ? Optional.empty() : keymap.on(key);
    }

    private static boolean belongsToControls(String key) {
        return switch (key) {
            case "SPACE", "ENTER", "LEFT", "RIGHT", "UP", "DOWN", "HOME", "BACK_SPACE" -> true;
            default -> false;
        };
    }
}
