package dev.gedanken.app.view;

import dev.gedanken.world.ActionSpace;
import java.util.Optional;

/**
 * Decides what a pressed key is for.
 *
 * @param actions of the world that is played; their keys come first
 */
public record KeyRouting(ActionSpace actions) {

    /** What has the keyboard's focus. */
    public enum Focus {
        /** Nothing that wants keys. */
        PLAY,
        /** A control that was reached with the keyboard: it keeps Space, Enter and the arrows. */
        CONTROL,
        /** A text field: it keeps everything but the function keys and Escape. */
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

    /** Returns what a key is for, named as in {@code javafx.scene.input.KeyCode}. */
    public Route route(String key, Focus focus) {
        Optional<Shortcut> shortcut = Shortcut.on(key);
        if (focus == Focus.TEXT) {
            return shortcut.filter(KeyRouting::worksWhileTyping)
                    .<Route>map(Route.Ask::new)
                    .orElseGet(Route.Leave::new);
        }
        if (focus == Focus.CONTROL && belongsToControls(key)) {
            return new Route.Leave();
        }
        if (actions.actions().stream().anyMatch(action -> action.keys().contains(key))) {
            return new Route.Drive();
        }
        return shortcut.<Route>map(Route.Ask::new).orElseGet(Route.Leave::new);
    }

    private static boolean worksWhileTyping(Shortcut shortcut) {
        return switch (shortcut) {
            case HELP, FULL_SCREEN, BACK -> true;
            default -> false;
        };
    }

    private static boolean belongsToControls(String key) {
        return switch (key) {
            case "SPACE", "ENTER", "LEFT", "RIGHT", "UP", "DOWN" -> true;
            default -> false;
        };
    }
}
