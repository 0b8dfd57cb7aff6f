package dev.gedanken.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowSizeTest {

    @Test
    void aLargeScreenGetsTheUsualSize() {
        WindowSize size = WindowSize.on(List.of(new Rectangle2D(0, 0, 1920, 1080)));

        assertThat(size).isEqualTo(new WindowSize(1280, 800, 960, 600));
    }

    @ParameterizedTest
    @CsvSource({"800, 600", "911, 512", "1024, 700", "1280, 720"})
    void theWindowAndItsFrameFitOnASmallScreen(double width, double height) {
        WindowSize size = WindowSize.on(List.of(new Rectangle2D(0, 0, width, height)));

        assertThat(size.width()).isLessThan(width);
        assertThat(size.height()).isLessThan(height);
        assertThat(size.leastWidth()).isLessThan(width);
        assertThat(size.leastHeight()).isLessThan(height);
    }

    @Test
    void withoutAScreenItIsTheUsualSize() {
        assertThat(WindowSize.on(List.of()).width()).isEqualTo(1280);
    }
}
