package dev.gedanken.app.window.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.app.window.StudioProbe;
import dev.gedanken.app.window.shared.ChartColours;
import java.nio.file.Path;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** High contrast is not only about controls: charts and cursors are also visible. */
class HighContrastTest {
    private static final int YELLOW = 0xFFFFFF00;

    @TempDir private Path folder;

    @Test
    void chartsAndCursorsAreInTheColoursOfTheThemeAndStrong() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.letPass(10);
            ChartColours chart = studio.robot().lookup("#compare-chart").query();
            double usual = chart.stroke();
            assertThat(yellowColumns(studio)).isZero();

            studio.perform(Shortcut.THEME.command());
            studio.perform(Shortcut.THEME.command());
            studio.until("the chart's colour", () -> chart.accent().equals(Color.YELLOW));
            studio.until("the timeline's cursor", () -> yellowColumns(studio) >= 3);

            assertThat(chart.stroke()).isGreaterThanOrEqualTo(2 * usual);
            assertThat(chart.text()).isEqualTo(Color.WHITE);
            assertThat(studio.failures()).isEmpty();
        }
    }

    /** Returns how many columns of the timeline are yellow at its lower edge, where its cursor is alone. */
    private static long yellowColumns(StudioProbe studio) {
        WritableImage image = studio.picture(studio.all("#timeline").getFirst());
        int y = (int) image.getHeight() - 3;
        long count = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            if (image.getPixelReader().getArgb(x, y) == YELLOW) {
                count++;
            }
        }
        return count;
    }
}
