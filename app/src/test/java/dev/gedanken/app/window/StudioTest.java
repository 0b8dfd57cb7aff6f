package dev.gedanken.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.studio.command.WindowCommand.OpenPack;
import dev.gedanken.app.testing.TestPacks;
import dev.gedanken.play.PlaySource;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole studio, played by a robot. */
class StudioTest {
    @TempDir private Path folder;

    private StudioProbe studio;

    @BeforeEach
    void open() {
        studio = StudioProbe.open(folder);
    }

    @AfterEach
    void close() {
        if (studio != null) {
            studio.close();
        }
    }

    @Test
    void theDreamedPaddleFollowsTheArrowKeys() {
        studio.letPass(3);
        double start = studio.paddleOnStage();

        double afterRight = holding(KeyCode.RIGHT, 30);
        double afterLeft = holding(KeyCode.LEFT, 30);

        assertThat(afterRight).isGreaterThan(Math.min(start + 5, 54));
        assertThat(afterLeft).isLessThan(afterRight - 10);
    }

    private double holding(KeyCode key, int steps) {
        studio.robot().press(key);
        studio.letPass(steps);
        studio.robot().release(key);
        studio.letPass(2);
        return studio.paddleOnStage();
    }

    @Test
    void spacePausesAStepIsOneStepAndResetIsTheStart() {
        studio.letPass(5);
        studio.robot().type(KeyCode.SPACE);
        studio.until("the pause", () -> !studio.now().isRunning());
        long paused = studio.step();

        studio.robot().type(KeyCode.PERIOD);
        studio.until("one step", () -> studio.step() == paused + 1);
        studio.robot().type(KeyCode.R);
        studio.until("the start", () -> studio.step() == 0);

        assertThat(studio.now().isRunning()).isFalse();
    }

    @Test
    void switchingTheSourceGoesOnFromTheSameStep() {
        studio.letPass(5);
        long before = studio.step();
        studio.robot().type(KeyCode.DIGIT3);
        studio.until("the truth", () -> studio.now().state().source() == PlaySource.TRUTH);

        assertThat(studio.step()).isGreaterThanOrEqualTo(before);
        assertThat(studio.now().state().shown()).isEqualTo(studio.now().state().truth());
    }

    @Test
    void theTwinComesAndGoesOnAKey() {
        assertThat(studio.robot().lookup("#twin").query().isVisible()).isFalse();
        studio.robot().type(KeyCode.T);
        studio.until("the twin", () -> studio.robot().lookup("#twin").query().isVisible());
    }

    @Test
    void aPackThatCannotBeLoadedLeavesTheRunningOneRunning() {
        TestPacks.write(folder.resolve("broken"), "grid", 1);
        studio.perform(new OpenPack(folder.resolve("broken")));
        studio.until("the notice", () -> !studio.failures().isEmpty());
        studio.letPass(5);

        assertThat(studio.failures()).singleElement().asString().contains("broken");
        assertThat(studio.robot().lookup(".notification").queryAll()).hasSize(1);
        assertThat(studio.now().pack().name()).isEqualTo("bricks-grid");
    }

    @Test
    void typingASeedDrivesNothingAndStartsFromIt() {
        studio.robot().clickOn("#seed");
        Platform.runLater(studio.robot().lookup("#seed").queryAs(TextField.class)::clear);
        studio.robot().write("17").type(KeyCode.ENTER);
        studio.until("the seed", () -> studio.now().state().seed() == 17);
        studio.robot().press(KeyCode.RIGHT);
        studio.until("the key", () -> action().equals("right"));
        studio.robot().release(KeyCode.RIGHT);
    }

    @Test
    void losingTheWindowsFocusReleasesTheKeys() {
        studio.robot().press(KeyCode.RIGHT);
        studio.until("the key", () -> action().equals("right"));
        AtomicReference<Stage> other = new AtomicReference<>();
        Platform.runLater(() -> other.set(openAnotherWindow()));
        studio.until("its release", () -> action().equals("noop"));
        studio.letPass(5);

        assertThat(action()).isEqualTo("noop");
        studio.robot().release(KeyCode.RIGHT);
        Platform.runLater(() -> other.get().hide());
    }

    private static Stage openAnotherWindow() {
        Stage other = new Stage();
        other.setWidth(200);
        other.setHeight(100);
        other.show();
        other.requestFocus();
        return other;
    }

    private String action() {
        return studio.now().state().input().toString();
    }
}
