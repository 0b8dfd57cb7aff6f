package dev.gedanken.app.view.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.app.view.command.StudioCommand.ShowPanel;
import dev.gedanken.app.view.keymap.Keymap;
import dev.gedanken.app.view.palette.Palette.Entry;
import dev.gedanken.app.view.text.Texts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PaletteTest {
    private final Palette palette =
            Palette.of(
                    Texts.in(Locale.ENGLISH),
                    Keymap.DEFAULT,
                    List.of(new Entry("Panel: Factors", "", new ShowPanel("factors"))));

    @Test
    void hasEverythingBeforeAnythingIsTyped() {
        assertThat(palette.find("")).hasSize(Shortcut.values().length + 1);
    }

    @Test
    void wordsComeBeforeLettersInOrder() {
        assertThat(palette.find("fork").getFirst().command()).isEqualTo(Shortcut.FORK.command());
        assertThat(palette.find("FACT").getFirst().command()).isEqualTo(new ShowPanel("factors"));
        assertThat(palette.find("tr tw"))
                .extracting(Entry::text)
                .contains("True twin beside the dream");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(palette.find("qqq")).isEmpty();
    }
}
