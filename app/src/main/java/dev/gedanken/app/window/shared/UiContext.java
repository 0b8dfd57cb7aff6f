package dev.gedanken.app.window.shared;

import dev.gedanken.app.studio.command.StudioCommand;
import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.app.view.gamepad.GamepadMap;
import dev.gedanken.app.view.keymap.KeyNames;
import dev.gedanken.app.view.keymap.Keymap;
import dev.gedanken.app.view.text.Texts;
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
public record UiContext(
        Texts texts,
        Keymap keymap,
        GamepadMap gamepadMap,
        ThemeApplier themeApplier,
        Consumer<StudioCommand> commands) {

    /** Returns what is printed on the first key of a shortcut; empty if it has none. */
    public String label(Shortcut shortcut) {
        return new KeyNames(texts).label(keymap, shortcut);
    }

    /** Returns what a shortcut does and its key, for a tooltip. */
    public String tooltip(Shortcut shortcut) {
        String label = label(shortcut);
        String meaning = texts.of(shortcut);
        return label.isEmpty() ? meaning : "%s (%s)".formatted(meaning, label);
    }

    /** Asks for what a shortcut does. */
    public void ask(Shortcut shortcut) {
        commands.accept(shortcut.command());
    }
}
