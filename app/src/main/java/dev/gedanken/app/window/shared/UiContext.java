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
 * The shared context of all parts of the window.
 *
 * @param texts the window's texts
 * @param keymap the key bindings
 * @param gamepadMap the functions of gamepad buttons
 * @param themeApplier gives a theme to the parts of the window
 * @param commands receives the user's commands
 */
public record UiContext(
        Texts texts,
        Keymap keymap,
        GamepadMap gamepadMap,
        ThemeApplier themeApplier,
        Consumer<StudioCommand> commands) {

    /** Returns the label of the first key of a shortcut; empty if it has none. */
    public String label(Shortcut shortcut) {
        return new KeyNames(texts).label(keymap, shortcut);
    }

    /** Returns a shortcut's description and its key, for a tooltip. */
    public String tooltip(Shortcut shortcut) {
        String label = label(shortcut);
        String meaning = texts.of(shortcut);
        return label.isEmpty() ? meaning : "%s (%s)".formatted(meaning, label);
    }

    /** Sends a shortcut's command. */
    public void ask(Shortcut shortcut) {
        commands.accept(shortcut.command());
    }
}
