package dev.gedanken.app.window.controls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.studio.command.WindowCommand.PlayScript;
import dev.gedanken.app.welcome.StartPictures;
import dev.gedanken.app.window.StudioProbe;
import dev.gedanken.model.Knob;
import dev.gedanken.play.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bar at the top, operated by a robot. */
class TopBarTest {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;

    @TempDir private Path folder;

    private StudioProbe studio;

    @BeforeEach
    void open() {
        studio = StudioProbe.open(folder);
        studio.size(WIDTH, HEIGHT);
        studio.letPass(2);
    }

    @AfterEach
    void close() {
        if (studio != null) {
            studio.close();
        }
    }

    @Test
    void itsGroupsLieInOneRowAt1280PixelsInBothLanguages() {
        studio.until("one row", () -> rows() == 1);
        studio.robot().press(KeyCode.CONTROL).type(KeyCode.L).release(KeyCode.CONTROL);
        studio.until("German", () -> studio.text("#source-truth").equals("Wahrheit"));
        studio.letPass(3);

        studio.until("one row in German", () -> rows() == 1);
    }

    private long rows() {
        return studio.all(".control-bar > .control-group").stream()
                .map(Node::getLayoutY)
                .distinct()
                .count();
    }

    @Test
    void aPictureOfTheGalleryBeginsThere() {
        long seed = StartPictures.FIRST_SEED + 5;
        studio.robot().type(KeyCode.F8);
        studio.until("the pictures", () -> !studio.all("#start-" + seed).isEmpty());
        studio.robot().sleep(200).clickOn("#start-" + seed);
        studio.until("the start", () -> studio.now().state().seed() == seed);
        studio.until("the gallery gone", () -> !isSeen("#start-" + seed));
    }

    @Test
    void theRecordedStepAtHandBecomesTheStartUntilASeedIsGiven() {
        studio.robot().type(KeyCode.F8);
        studio.until("the gallery", () -> isSeen("#start-recorded"));
        studio.robot().clickOn("#start-recorded");
        studio.until("the branch", () -> studio.now().session().cursor().branch() == 1);
        long step = studio.now().session().start().orElseThrow().step();
        studio.until("its name", () -> seed().equals("step %d of original 0".formatted(step)));
        studio.letPass(5);
        studio.robot().type(KeyCode.R);
        studio.until("another branch", () -> studio.now().session().cursor().branch() == 2);
        assertThat(studio.step()).isGreaterThanOrEqualTo(step);

        studio.robot().clickOn("#seed");
        Platform.runLater(studio.robot().lookup("#seed").queryAs(TextField.class)::clear);
        studio.robot().write("17").type(KeyCode.ENTER);
        studio.until("the seed", () -> studio.now().state().seed() == 17);
        studio.until("its number", () -> seed().equals("17"));
        assertThat(studio.now().session().start()).isEmpty();
    }

    private String seed() {
        return studio.robot().lookup("#seed").queryAs(TextField.class).getText();
    }

    @Test
    void aKeyScriptDrivesUntilAKeyIsPressed() throws IOException {
        Path script = Files.writeString(folder.resolve("walk.keys"), "right x900");
        studio.perform(new PlayScript(script));
        studio.until("the script", () -> action().equals("right"));
        studio.until("its progress", () -> studio.text("#actor").endsWith("/900"));
        studio.robot().press(KeyCode.LEFT);
        studio.until("the key", () -> action().equals("left"));
        studio.robot().release(KeyCode.LEFT);
        studio.until("nobody", () -> action().equals("noop"));

        assertThat(studio.now().settings().script()).isEmpty();
        assertThat(studio.now().settings().actor()).isEqualTo(new Actor.Person());
    }

    @Test
    void theTemperatureIsSetInAPopupAndByKeys() {
        double before = studio.now().tuning().values().value(Knob.TEMPERATURE).orElseThrow();
        studio.robot().press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.UP);
        studio.robot().release(KeyCode.SHIFT, KeyCode.CONTROL);
        studio.until(
                "warmer",
                () ->
                        studio.now().tuning().values().value(Knob.TEMPERATURE).orElseThrow()
                                > before);
        studio.clickUntil("#knobs", "the slider", () -> isSeen("#knob-temperature"));
        studio.robot().clickOn("#knob-temperature");
        studio.until(
                "half of the way",
                () ->
                        Math.abs(
                                        studio.now()
                                                        .tuning()
                                                        .values()
                                                        .value(Knob.TEMPERATURE)
                                                        .orElseThrow()
                                                - 1)
                                < 0.1);
        studio.robot().type(KeyCode.ESCAPE);
    }

    @Test
    void aKeyScriptWithAWrongWordIsNamed() throws IOException {
        Path script = Files.writeString(folder.resolve("bad.keys"), "rigth x9");
        studio.perform(new PlayScript(script));
        studio.until(
                "the notice",
                () ->
                        studio.all(".notification").stream()
                                .anyMatch(notice -> notice.getAccessibleText().contains("rigth")));
    }

    @Test
    void whatIsPlayedBetweenTwoPressesOfRecordIsAFilm() throws IOException {
        studio.robot().clickOn("#record");
        studio.until("the red dot", () -> isSeen("#record-dot"));
        assertThat(studio.robot().lookup("#record").queryAs(ToggleButton.class).isSelected())
                .isTrue();
        studio.letPass(12);
        studio.robot().press(KeyCode.CONTROL).type(KeyCode.R).release(KeyCode.CONTROL);
        studio.until("the film", () -> films().size() == 1);

        assertThat(isSeen("#record-dot")).isFalse();
        assertThat(Files.size(films().getFirst())).isPositive();
        assertThat(studio.failures()).isEmpty();
    }

    private List<Path> films() {
        Path exports = folder.resolve("exports");
        if (!Files.isDirectory(exports)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(exports)) {
            return files.filter(file -> file.toString().endsWith(".mp4")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isSeen(String query) {
        return studio.all(query).stream().anyMatch(StudioProbe::isSeen);
    }

    private String action() {
        return studio.now().state().input().toString();
    }
}
