package dev.gedanken.app.window.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.live.snapshot.StageOverlay;
import dev.gedanken.app.studio.command.WindowCommand.ShowPanel;
import dev.gedanken.app.window.StudioProbe;
import dev.gedanken.plugin.LatentOverlay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Latent views over the stage, operated by a robot, with the shipped pack. */
class LatentOverlayTest {
    private static final String PICTURES = System.getProperty("gedanken.looks", "");

    @TempDir private Path folder;

    @Test
    void theLatentPanelLaysItsViewsOverTheStage() {
        try (StudioProbe studio = paused()) {
            int plain = studio.look().picture();
            ToggleButton codes = (ToggleButton) studio.all(".latent-over").getFirst();
            studio.robot().clickOn(codes);
            studio.until("the codes over the stage", () -> isLaid(studio, "Codes"));
            studio.until("another picture", () -> studio.look().picture() != plain);
            studio.until("the pressed toggle", codes::isSelected);
            assertThat(studio.text(".stage-title")).contains("Codes");
            look(studio, "overlay-codes");

            studio.robot().clickOn(codes);
            studio.until("nothing over the stage", () -> laid(studio).isEmpty());
            studio.until("the plain picture", () -> studio.look().picture() == plain);
            assertThat(studio.failures()).isEmpty();
        }
    }

    @Test
    void aKeyGoesThroughTheViewsAndTheirPlanes() {
        try (StudioProbe studio = paused()) {
            studio.robot().type(KeyCode.M);
            studio.until("the codes", () -> isLaid(studio, "Codes"));
            studio.robot().type(KeyCode.M);
            studio.until("the hidden state", () -> isLaid(studio, "Hidden state"));
            look(studio, "overlay-hidden");
            studio.robot().press(KeyCode.SHIFT).type(KeyCode.M).release(KeyCode.SHIFT);
            studio.until("a channel", () -> laid(studio).orElseThrow().plane().isPresent());
            assertThat(studio.now().settings().overlay())
                    .hasValue(new LatentOverlay("Hidden state", OptionalInt.of(0)));

            studio.robot().type(KeyCode.U);
            studio.until("the uncertainty alone", () -> laid(studio).isEmpty());
            assertThat(studio.failures()).isEmpty();
        }
    }

    private StudioProbe paused() {
        StudioProbe studio = StudioProbe.open(folder);
        studio.letPass(5);
        studio.perform(new ShowPanel("latent"));
        studio.until("the panel", () -> !studio.all(".latent-over").isEmpty());
        studio.robot().type(KeyCode.SPACE);
        studio.until("the pause", () -> !studio.now().isRunning());
        return studio;
    }

    private static Optional<StageOverlay> laid(StudioProbe studio) {
        return studio.now().tiles().getFirst().laid();
    }

    private static boolean isLaid(StudioProbe studio, String view) {
        return laid(studio).filter(laid -> laid.view().name().equals(view)).isPresent();
    }

    private static void look(StudioProbe studio, String name) {
        if (!PICTURES.isEmpty()) {
            try {
                Files.write(Path.of(PICTURES, name + ".png"), studio.picture());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
