package dev.gedanken.app.view;

import dev.gedanken.renderer.gamepad.GamepadControl;
import java.util.List;
import java.util.Optional;

/**
 * A person is asked to press the button of a gamepad that shall do something.
 *
 * @param padmap what the buttons do now
 * @param shortcut what it shall do; empty for the world's other action
 * @param warned the button that was pressed although it does something else
 */
public record PadChoice(
        Padmap padmap, Optional<Shortcut> shortcut, Optional<GamepadControl> warned) {

    /** What pressing a button means. */
    public sealed interface Answer {

        /** The buttons do this from now on. */
        record Chosen(Padmap padmap) implements Answer {}

        /** It does something else already; pressed again, it does so no more. */
        record TakenBy(Shortcut other, PadChoice next) implements Answer {}

        /** It drives the world, and goes on doing so. */
        record DrivesWorld() implements Answer {}
    }

    /** Asks for the button of a shortcut. */
    public static PadChoice of(Shortcut shortcut, Padmap padmap) {
        return new PadChoice(padmap, Optional.of(shortcut), Optional.empty());
    }

    /** Asks for the button of the world's other action. */
    public static PadChoice ofDriving(Padmap padmap) {
        return new PadChoice(padmap, Optional.empty(), Optional.empty());
    }

    /** Answers a press. */
    public Answer pressed(GamepadControl control) {
        if (isThere(control)) {
            return new Answer.Chosen(padmap);
        }
        if (Padmap.DIRECTIONS.contains(control) || shortcut.isPresent() && padmap.drives(control)) {
            return new Answer.DrivesWorld();
        }
        Optional<Shortcut> other = padmap.on(control);
        boolean isSure = other.isEmpty() || warned.filter(control::equals).isPresent();
        return isSure
                ? new Answer.Chosen(with(control))
                : new Answer.TakenBy(
                        other.get(), new PadChoice(padmap, shortcut, Optional.of(control)));
    }

    private boolean isThere(GamepadControl control) {
        return shortcut.map(wanted -> padmap.controls(wanted).equals(List.of(control)))
                .orElseGet(() -> padmap.driving() == control);
    }

    private Padmap with(GamepadControl control) {
        return shortcut.map(wanted -> padmap.with(wanted, control))
                .orElseGet(() -> padmap.withDriving(control));
    }

    /** Returns what the buttons do if none is for this; the world's other action keeps its own. */
    public Padmap none() {
        return shortcut.map(padmap::withNone).orElseGet(padmap::withoutDriving);
    }
}
