package dev.gedanken.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.settings.WindowPlace;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowMemoryTest {
    private static final Rectangle2D LEFT = new Rectangle2D(0, 0, 1920, 1080);
    private static final Rectangle2D RIGHT = new Rectangle2D(1920, 0, 1280, 1024);

    @Test
    void aPlaceThatFitsIsKept() {
        WindowPlace place = new WindowPlace(2000, 50, 1100, 700, false);

        assertThat(WindowMemory.fitted(place, List.of(LEFT, RIGHT)))
                .isEqualTo(new Rectangle2D(2000, 50, 1100, 700));
    }

    @ParameterizedTest
    @CsvSource({
        "5000, 3000, 1100, 700",
        "-4000, -900, 1100, 700",
        "1800, 900, 1500, 1200",
        "0, 0, 9000, 9000"
    })
    void aWindowIsNeverOffTheScreen(double x, double y, double width, double height) {
        Rectangle2D at =
                WindowMemory.fitted(
                        new WindowPlace(x, y, width, height, false), List.of(LEFT, RIGHT));

        assertThat(LEFT.contains(at) || RIGHT.contains(at)).as("%s", at).isTrue();
    }

    @Test
    void otherScreensAreAnotherPlace() {
        assertThat(WindowMemory.key(List.of(LEFT)))
                .isEqualTo("0,0,1920,1080")
                .isNotEqualTo(WindowMemory.key(List.of(LEFT, RIGHT)));
    }
}
