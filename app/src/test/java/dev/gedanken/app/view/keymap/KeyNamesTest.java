package dev.gedanken.app.view.keymap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.app.view.text.Texts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class KeyNamesTest {

    private final KeyNames english = new KeyNames(Texts.in(Locale.ENGLISH));
    private final KeyNames german = new KeyNames(Texts.in(Locale.GERMAN));

    @Test
    void areWhatIsPrintedOnTheKeys() {
        assertThat(english.printed(List.of("LEFT", "A"))).isEqualTo("←  or  A");
        assertThat(english.printed(List.of("SPACE"))).isEqualTo("Space");
        assertThat(english.chord("CTRL+OPEN_BRACKET")).isEqualTo("Ctrl+[");
    }

    @Test
    void aShortcutsLabelIsItsFirstKey() {
        assertThat(english.label(Keymap.DEFAULT, Shortcut.PALETTE)).isEqualTo("Ctrl+K");
        assertThat(english.label(Keymap.DEFAULT, Shortcut.STEP_BACK)).isEqualTo(",");
        assertThat(english.chord("CTRL+SHIFT+E")).isEqualTo("Ctrl+Shift+E");
    }

    @Test
    void areInTheWindowsLanguage() {
        assertThat(german.printed(List.of("SPACE", "A"))).isEqualTo("Leertaste  oder  A");
        assertThat(german.chord("CTRL+SHIFT+DELETE")).isEqualTo("Strg+Umschalt+Entf");
        assertThat(german.chord("F7")).isEqualTo("F7");
    }
}
