package dev.gedanken.app.window.latent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.window.StudioProbe;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Latent space, operated by a robot. */
class LatentSpaceTest {
    private static final int BACKGROUND = 0xFF14171C;
    private static final int FEW_PIXELS = 40;

    @TempDir private Path folder;

    @Test
    void pointsAppearAndAClickOnOneGoesThere() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.letPass(40);
            studio.robot().type(KeyCode.V);
            studio.until("points", () -> drawnPixels(studio) > FEW_PIXELS);
            studio.robot().type(KeyCode.SPACE);
            studio.until("the pause", () -> !studio.now().isRunning());
            studio.robot().sleep(1_000);
            int before = studio.now().session().cursor().node();

            clickOnSomePointElsewhere(studio, before);

            assertThat(studio.now().session().cursor().node()).isLessThan(before);
            assertThat(studio.failures()).isEmpty();
        }
    }

    /** Clicks on drawn places one by one until a click leads somewhere else. */
    private static void clickOnSomePointElsewhere(StudioProbe studio, int before) {
        WritableImage image = image(studio);
        Node space = studio.robot().lookup("#space").query();
        for (int y = 4; y < image.getHeight(); y += 6) {
            for (int x = 4; x < image.getWidth(); x += 6) {
                if (isDrawn(image, x, y)) {
                    Point2D place = space.localToScreen(x, y);
                    studio.robot().clickOn(place);
                    studio.robot().sleep(250);
                    if (studio.now().session().cursor().node() != before) {
                        return;
                    }
                }
            }
        }
    }

    private static int drawnPixels(StudioProbe studio) {
        if (studio.robot().lookup("#space").tryQuery().isEmpty()) {
            return 0;
        }
        WritableImage image = image(studio);
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += isDrawn(image, x, y) ? 1 : 0;
            }
        }
        return count;
    }

    private static boolean isDrawn(WritableImage image, int x, int y) {
        int argb = image.getPixelReader().getArgb(x, y);
        return argb >>> 24 != 0 && argb != BACKGROUND && saturation(argb) > 60;
    }

    private static int saturation(int argb) {
        int red = argb >> 16 & 0xFF;
        int green = argb >> 8 & 0xFF;
        int blue = argb & 0xFF;
        return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
    }

    private static WritableImage image(StudioProbe studio) {
        CompletableFuture<WritableImage> image = new CompletableFuture<>();
        Node space = studio.robot().lookup("#space").query();
        Platform.runLater(() -> image.complete(space.snapshot(null, null)));
        return image.join();
    }
}
