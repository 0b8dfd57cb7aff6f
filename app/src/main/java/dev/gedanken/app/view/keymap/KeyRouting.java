package dev.gedanken.app.view.keymap;

import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.world.ActionSpace;
import java.util.Optional;

/**
 * Decides what a pressed key is for.
 *
 * @param actions of the world that is played; their keys come first
 * @param keymap which keys do what besides
 * @param tabChooses whether Tab chooses among several branches on the stage, rather than among controls
 */
public record KeyRouting(ActionSpace actions, Keymap keymap, boolean tabChooses) {

    /** Creates the routing of a world's keys with the studio's own. */
    public KeyRouting(ActionSpace actions) {
        this(actions, Keymap.DEFAULT, false);
    }

    /** What has the keyboard's focus. */
    public enum Focus {
        /** Nothing that wants keys. */
        PLAY,
        /** A control that was reached with the keyboard: it keeps Space, Enter and the arrows. */
        CONTROL,
        /** Text is typed: it keeps every key but those few shortcuts whose keys cannot be text. */
        TEXT
    }

    /** What a key is for. */
    public sealed interface Route {

        /** It drives the world. */
        record Drive() implements Route {}

        /** It is a shortcut of the studio. */
        record Ask(Shortcut shortcut) implements Route {}

        /** It belongs to whatever has the focus. */
        record Leave() implements Route {}
    }

    /** Returns what a key is for, spelt as in {@link Keymap}. */
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
