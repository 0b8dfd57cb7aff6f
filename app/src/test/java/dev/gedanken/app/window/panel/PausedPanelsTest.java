package dev.gedanken.app.window.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.studio.command.WindowCommand.ShowPanel;
import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.app.window.StudioProbe;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Panels that are opened and used while play is paused. */
class PausedPanelsTest {
    @TempDir private Path folder;

    private StudioProbe paused() {
        StudioProbe studio = StudioProbe.open(folder);
        studio.size(1400, 900);
        studio.letPass(5);
        studio.perform(Shortcut.PAUSE.command());
        studio.until("the pause", () -> !studio.now().isRunning());
        return studio;
    }

    @Test
    void aCodeIsChosenAmongClassesAndSet() {
        try (StudioProbe studio = paused()) {
            studio.until("latent views", () -> !studio.all(".latent-panel .image-view").isEmpty());
            Node codes = studio.all(".latent-panel .image-view").getFirst();
            int before = studio.now().session().cursor().node();
            studio.robot().moveTo(codes).moveBy(-20, -20).press(MouseButton.PRIMARY);
            studio.robot().moveBy(0, -60).release(MouseButton.PRIMARY);
            studio.until("the classes", () -> seen(studio, "#latent-class"));
            assertThat(studio.now().session().cursor().node()).isEqualTo(before);

            ChoiceBox<Object> classes = studio.robot().lookup("#latent-class").query();
            Object other = classes.getItems().getLast();
            Platform.runLater(() -> classes.setValue(other));
            studio.until("it is set", () -> studio.now().session().cursor().node() > before);
            assertThat(studio.failures()).isEmpty();
        }
    }

    @Test
    void theProbeIsFittedAndSaysHowFarItIs() {
        try (StudioProbe studio = paused()) {
            studio.perform(new ShowPanel("factors"));
            studio.until(
                    "progress of the fit",
                    () -> text(studio, "probe-words").matches(".*: [1-9]\\d* %\\."));
            assertThat(studio.now().isRunning()).isFalse();
            assertThat(studio.failures()).isEmpty();
        }
    }

    @Test
    void scoresAreATableAndACurveWithCopyLastBeside() {
        try (StudioProbe studio = paused()) {
            studio.perform(new ShowPanel("model"));
            studio.until("the table", () -> studio.all("#scores .label").size() > 12);
            studio.until("the curve", () -> seen(studio, "#scores-chart"));

            assertThat(
                            studio.all("#scores .label").stream()
                                    .map(each -> ((Labeled) each).getText()))
                    .contains("Copy last", "dB", "Steps");
            studio.until(
                    "its room",
                    () ->
                            studio.all("#scores-chart").getFirst().getBoundsInParent().getHeight()
                                    >= 120);
            assertThat(seen(studio, "#scores-none")).isFalse();
        }
    }

    private static boolean seen(StudioProbe studio, String query) {
        return studio.all(query).stream().anyMatch(StudioProbe::isSeen);
    }

    private static String text(StudioProbe studio, String id) {
        return studio.robot()
                .lookup((Node node) -> id.equals(node.getId()))
                .tryQueryAs(Labeled.class)
                .map(Labeled::getText)
                .orElse("");
    }
}
