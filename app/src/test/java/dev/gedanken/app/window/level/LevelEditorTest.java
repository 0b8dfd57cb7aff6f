package dev.gedanken.app.window.level;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.session.SessionPlan;
import dev.gedanken.app.session.SessionPlay;
import dev.gedanken.app.session.SessionRescue;
import dev.gedanken.app.studio.command.WindowCommand.EditLevel;
import dev.gedanken.app.studio.command.WindowCommand.SaveLevel;
import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.app.window.StudioProbe;
import dev.gedanken.play.PlaySource;
import dev.gedanken.scene.runner.LevelFile;
import dev.gedanken.scene.runner.PaintedLevel;
import dev.gedanken.session.SessionFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A level is painted by a robot, played, recorded and trained on. */
class LevelEditorTest {
    @TempDir private Path folder;

    private StudioProbe open() {
        StudioProbe studio =
                StudioProbe.open(
                        folder,
                        new SessionPlan(
                                Optional.empty(),
                                Optional.of(folder.resolve("sessions")),
                                SessionPlay.From.SEED,
                                "test",
                                new SessionRescue(folder.resolve("rescued"))));
        studio.size(1280, 800);
        return studio;
    }

    private static boolean seen(StudioProbe studio, String query) {
        return studio.all(query).stream().anyMatch(StudioProbe::isSeen);
    }

    @Test
    void aLevelIsPaintedByKeyboardPlayedAndRecorded() {
        try (StudioProbe studio = open()) {
            studio.perform(Shortcut.LEVEL.command());
            studio.until("the editor", () -> seen(studio, "#level-canvas"));
            studio.robot().clickOn("#level-tile-CRATE");
            // At the left edge, a row above the ground: a click takes the focus, the keys go on
            // from there.
            studio.robot().moveTo("#level-canvas").clickOn("#level-canvas");
            studio.robot().clickOn("#level-undo");
            studio.robot().clickOn("#level-name").type(KeyCode.A, 3);
            studio.clickWhenSeen("#level-play");
            studio.until("the level", () -> studio.now().pack().name().startsWith("runner-"));
            studio.letPass(10);

            assertThat(studio.now().state().source()).isEqualTo(PlaySource.TRUTH);
            assertThat(studio.now().pack().title()).startsWith("Runner: ").contains("aaa");
            Path session = studio.now().session().file().orElseThrow();
            assertThat(SessionFile.read(session).header().world()).isEqualTo("runner");
            assertThat(studio.failures()).isEmpty();
        }
    }

    @Test
    void strokesOfTheMouseAreTakenBackByCtrlZ() {
        try (StudioProbe studio = open()) {
            Path file = folder.resolve("saved.txt");
            studio.perform(Shortcut.LEVEL.command());
            studio.until("the editor", () -> seen(studio, "#level-canvas"));
            studio.robot().clickOn("#level-tile-COIN").clickOn("#level-canvas");
            studio.robot().press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
            studio.clickWhenSeen("#level-play");
            studio.until("the level", () -> studio.now().pack().name().startsWith("runner-"));
            String untouched = studio.now().pack().name();

            studio.perform(Shortcut.LEVEL.command());
            studio.until("the editor again", () -> seen(studio, "#level-canvas"));
            studio.robot().clickOn("#level-tile-COIN").clickOn("#level-canvas");
            studio.clickWhenSeen("#level-play");
            studio.until("another level", () -> !studio.now().pack().name().equals(untouched));
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void aLevelIsSavedLoadedAndChosenForATraining() {
        PaintedLevel level =
                PaintedLevel.of(
                        (".".repeat(16) + "\n").repeat(6) + ("#".repeat(16) + "\n").repeat(2));
        Path file = folder.resolve("levels/flat.txt");
        try (StudioProbe studio = open()) {
            studio.perform(new SaveLevel(level, file));
            studio.until("the file", () -> Files.exists(file));
            assertThat(LevelFile.read(file)).isEqualTo(level);

            studio.perform(new EditLevel(file));
            studio.until("its name", () -> text(studio, "#level-name").equals("flat"));
            studio.perform(Shortcut.LANGUAGE.command());
            studio.until("German", () -> studio.says("Ein Level malen"));
            assertThat(text(studio, "#level-name")).isEqualTo("flat");
            studio.clickWhenSeen("#level-train");
            studio.until("the card", () -> seen(studio, "#train-level"));
            studio.until("the level", () -> text(studio, "#train-level").endsWith("level.tiles"));
            assertThat(LevelFile.read(Path.of(text(studio, "#train-level")))).isEqualTo(level);
            assertThat(text(studio, "#train-name")).isEqualTo("flat-mine");
        }
    }

    private static String text(StudioProbe studio, String query) {
        return studio.all(query).stream()
                .map(field -> ((TextField) field).getText())
                .findFirst()
                .orElse("");
    }
}
