package dev.gedanken.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.session.SessionPlan;
import dev.gedanken.app.settings.PreferencesFile;
import dev.gedanken.app.view.StudioCommand.ReadNotes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A talk in a robot's hands. */
class PresenterTest {
    private static final List<Rectangle2D> TWO_SCREENS =
            List.of(new Rectangle2D(0, 0, 1100, 900), new Rectangle2D(1100, 0, 500, 900));

    @TempDir private Path folder;

    @Test
    void theSecondScreenShowsNotesThatKeysTurnAndEndsWithTheTalk() throws IOException {
        Path notes = Files.writeString(folder.resolve("talk.md"), "# First\nhello\n# Second\n- on");
        try (StudioProbe studio = StudioProbe.open(folder, SessionPlan.inMemory(), TWO_SCREENS)) {
            studio.size(1000, 700);
            studio.letPass(2);
            studio.robot().type(KeyCode.F11);
            studio.until("the notes", () -> !studio.all("#notes-page").isEmpty());
            assertThat(windowOf(studio.all("#notes-page").getFirst()).getX()).isEqualTo(1100);
            studio.perform(new ReadNotes(notes));
            studio.until("the first page", () -> page(studio).equals("First"));
            studio.robot().press(KeyCode.CONTROL).type(KeyCode.PAGE_DOWN);
            studio.robot().release(KeyCode.CONTROL);
            studio.until("the second page", () -> page(studio).equals("Second"));
            studio.robot().type(KeyCode.RIGHT).type(KeyCode.ESCAPE);
            studio.until("the end", () -> studio.all("#notes-page").isEmpty());
            assertThat(new PreferencesFile(Optional.of(folder)).read().notes())
                    .isEqualTo(notes.toString());
            assertThat(studio.failures()).isEmpty();
        }
    }

    private static Window windowOf(Node node) {
        return node.getScene().getWindow();
    }

    private static String page(StudioProbe studio) {
        return studio.all("#notes-page .notes-heading").stream()
                .map(node -> ((Labeled) node).getText())
                .findFirst()
                .orElse("");
    }

    @Test
    void theBarsComeWithTheMouseAndTypeIsLarge() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.letPass(2);
            double usual = typeSize(studio);
            studio.robot().moveTo("#stage");
            studio.robot().type(KeyCode.F11);
            studio.until("no bars", () -> !isSeen(studio, "#pause"));
            studio.until("large type", () -> typeSize(studio) > 1.5 * usual);
            assertThat(studio.all("#notes-page")).isEmpty();
            studio.robot().moveBy(20, 10).moveBy(20, 10);
            studio.until("the bars", () -> isSeen(studio, "#pause"));
            studio.until("no bars again", () -> !isSeen(studio, "#pause"));
            studio.robot().type(KeyCode.ESCAPE);
            studio.until("everything", () -> isSeen(studio, "#pause"));
            studio.until("usual type", () -> typeSize(studio) == usual);
        }
    }

    private static boolean isSeen(StudioProbe studio, String query) {
        return studio.all(query).stream().anyMatch(StudioProbe::isSeen);
    }

    private static double typeSize(StudioProbe studio) {
        return ((Labeled) studio.all(".stage-title").getFirst()).getFont().getSize();
    }
}
