package dev.gedanken.app.notes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.notes.SpeakerNotes.Line;
import dev.gedanken.app.notes.SpeakerNotes.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeakerNotesTest {
    @TempDir private Path folder;

    @Test
    void headingsAndLinesOfDashesBeginPages() {
        SpeakerNotes notes =
                SpeakerNotes.parse("hello\n\n# One\n- a **point**\nand a `line`\n---\n* last");

        assertThat(notes.pages())
                .containsExactly(
                        new Page("", lines(new Line("hello", false))),
                        new Page(
                                "One",
                                lines(new Line("a point", true), new Line("and a line", false))),
                        new Page("", lines(new Line("last", true))));
    }

    private static List<Line> lines(Line... lines) {
        return List.of(lines);
    }

    @Test
    void marksWithinALineAreLeftOutButNotTheirLookalikes() {
        assertThat(SpeakerNotes.parse("_very_ *nice* snake_case_name 2 * 3 * 4").pages())
                .singleElement()
                .satisfies(page ->
                        assertThat(page.lines())
                                .containsExactly(
                                        new Line("very nice snake_case_name 2 * 3 * 4", false)));
    }

    @Test
    void nothingIsOneEmptyPage() {
        assertThat(SpeakerNotes.parse(" \n\n")).isEqualTo(SpeakerNotes.NONE);
        assertThat(SpeakerNotes.NONE.isEmpty()).isTrue();
        assertThat(SpeakerNotes.NONE.nearest(5)).isZero();
    }

    @Test
    void comeWithAPackAndWhateverIsNoUtf8IsShownAllTheSame() throws IOException {
        assertThat(NotesFile.of(folder)).isEmpty();
        Path file = folder.resolve(NotesFile.NAME);
        Files.write(file, "# Grüße".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(NotesFile.of(folder)).contains(file);
        assertThat(NotesFile.read(file).pages().getFirst().title()).startsWith("Gr");
        Path besideZip = Files.writeString(folder.resolve("world.md"), "hi");
        assertThat(NotesFile.of(folder.resolve("world.zip"))).contains(besideZip);
    }

    @Test
    void theTimeIsForPeople() {
        assertThat(Elapsed.text(Duration.ofSeconds(425))).isEqualTo("7:05");
        assertThat(Elapsed.text(Duration.ofSeconds(3729))).isEqualTo("1:02:09");
    }
}
