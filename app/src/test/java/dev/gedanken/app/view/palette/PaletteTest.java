package dev.gedanken.app.view.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.studio.command.WindowCommand.ShowPanel;
import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.app.view.keymap.Keymap;
import dev.gedanken.app.view.palette.Palette.Entry;
import dev.gedanken.app.view.text.Texts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({
        "en, save film, EXPORT_MP4",
        "en, exit, QUIT",
        "en, quit, QUIT",
        "en, delete branch, PRUNE",
        "en, preferences, SETTINGS",
        "en, rename, NAME",
        "de, film speichern, EXPORT_MP4",
        "de, schließen, QUIT",
        "de, optionen, SETTINGS",
        "de, umbenennen, NAME"
    })
    void whatPeopleCallItFindsIt(String language, String typed, Shortcut shortcut) {
        Palette all = Palette.of(Texts.in(Locale.of(language)), Keymap.DEFAULT, List.of());

        assertThat(all.find(typed).stream().limit(3))
                .extracting(Entry::command)
                .contains(shortcut.command());
    }

    @Test
    void everyExportIsFoundByTheWordExport() {
        assertThat(palette.find("export"))
                .extracting(Entry::command)
                .contains(
                        Shortcut.EXPORT_PNG.command(),
                        Shortcut.EXPORT_MP4.command(),
                        Shortcut.EXPORT_CSV.command());
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(palette.find("qqq")).isEmpty();
    }
}
