package dev.gedanken.app.view.gamepad;

import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.renderer.gamepad.GamepadControl;
import java.util.List;
import java.util.Optional;

/**
 * The user is asked to press the gamepad button for a function.
 *
 * @param gamepadMap the current functions of the buttons
 * @param shortcut the function; empty for the world's other action
 * @param warned the button that was pressed although it has another function
 */
public record GamepadChoice(
        GamepadMap gamepadMap, Optional<Shortcut> shortcut, Optional<GamepadControl> warned) {

    /** The result of pressing a button. */
    public sealed interface Answer {

        /** The new functions of the buttons. */
        record Chosen(GamepadMap gamepadMap) implements Answer {}

        /** It already has another function, which it loses if it is pressed again. */
        record TakenBy(Shortcut other, GamepadChoice next) implements Answer {}

        /** It drives the world and keeps doing so. */
        record DrivesWorld() implements Answer {}
    }

    /** Asks for the button for a shortcut. */
    public static GamepadChoice of(Shortcut shortcut, GamepadMap gamepadMap) {
        return new GamepadChoice(gamepadMap, Optional.of(shortcut), Optional.empty());
    }

    /** Asks for the button for the world's other action. */
    public static GamepadChoice ofDriving(GamepadMap gamepadMap) {
        return new GamepadChoice(gamepadMap, Optional.empty(), Optional.empty());
    }

    /** Answers a press. */
    public Answer pressed(GamepadControl control) {
        if (isThere(control)) {
            return new Answer.Chosen(gamepadMap);
        }
        if (GamepadMap.DIRECTIONS.contains(control)
                || shortcut.isPresent() && gamepadMap.drives(control)) {
            return new Answer.DrivesWorld();
        }
        Optional<Shortcut> other = gamepadMap.on(control);
        boolean isSure = other.isEmpty() || warned.filter(control::equals).isPresent();
        return isSure
                ? new Answer.Chosen(with(control))
                : new Answer.TakenBy(
                        other.get(), new GamepadChoice(gamepadMap, shortcut, Optional.of(control)));
    }

    private boolean isThere(GamepadControl control) {
        return shortcut.map(wanted -> gamepadMap.controls(wanted).equals(List.of(control)))
                .orElseGet(() -> gamepadMap.driving() == control);
    }

    private GamepadMap with(GamepadControl control) {
        return shortcut.map(wanted -> gamepadMap.with(wanted, control))
                .orElseGet(() -> gamepadMap.withDriving(control));
    }

    /**
     * Returns the functions of the buttons without one for this; the world's other action keeps its
     * own.
     */
    public GamepadMap none() {
        return shortcut.map(gamepadMap::withNone).orElseGet(gamepadMap::withoutDriving);
    }
}
