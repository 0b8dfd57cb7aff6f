package dev.gedanken.app.window;

import dev.gedanken.app.view.KeyNames;
import dev.gedanken.app.view.Keymap;
import dev.gedanken.app.view.GamepadMap;
import dev.gedanken.app.view.Shortcut;
import dev.gedanken.app.view.StudioCommand;
import dev.gedanken.app.view.Texts;
import dev.gedanken.app.window.theme.ThemeApplier;
import java.util.function.Consumer;

/**
 * What every part of the window works with.
 *
 * @param texts what the window says
 * @param keymap which keys do what
 * @param gamepadMap which buttons of a gamepad do what
 * @param themeApplier gives a theme to the parts of the window
 * @param commands takes what a person asks
 */
record UiContext(
        Texts texts,
        Keymap keymap,
        GamepadMap gamepadMap,
        ThemeApplier themeApplier,
        Consumer<StudioCommand> commands) {

    /** Returns what is printed on the first key of a shortcut; empty if it has none. */
    String label(Shortcut shortcut) {
        return new KeyNames(texts).label(keymap, shortcut);
    }

    /** Returns what a shortcut does and its key, for a tooltip. */
    String tooltip(Shortcut shortcut) {
        String label = label(shortcut);
        String meaning = texts.of(shortcut);
        return label.isEmpty() ? meaning : "%s (%s)".formatted(meaning, label);
    }

    /** Asks for what a shortcut does. */
    void ask(Shortcut shortcut) {
        commands.accept(shortcut.command());
    }
}
