package dev.gedanken.scene.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TilesTest {
    /** Solid outside 1..6 and at (3, 3). */
    private static final Tiles ROOM =
            (column, row) ->
                    column < 1 || row < 1 || column > 6 || row > 6 || column == 3 && row == 3;

    @Test
    void aMoverStopsWhereItTouchesTheTile() {
        Box mover = Box.around(1.6, 3.5, 0.25, 0.25);
        assertThat(ROOM.alongX(mover, 0.5)).isEqualTo(0.5);
        assertThat(ROOM.alongX(Box.around(2.5, 3.5, 0.25, 0.25), 0.5)).isEqualTo(0.25);
        assertThat(ROOM.alongX(Box.around(4.5, 3.5, 0.25, 0.25), -0.5)).isEqualTo(-0.25);
        assertThat(ROOM.alongY(Box.around(3.5, 2.5, 0.25, 0.25), 0.75)).isEqualTo(0.25);
    }

    @Test
    void aMoverSlidesAlongATileThatItOnlyTouches() {
        assertThat(ROOM.alongX(Box.around(2.5, 2.75, 0.25, 0.25), 0.5)).isEqualTo(0.5);
    }

    @Test
    void whoStandsInsideATileCanWalkOut() {
        assertThat(ROOM.alongX(Box.around(3.5, 3.5, 0.25, 0.25), 0.5)).isEqualTo(0.5);
    }

    @Property(tries = 300)
    void noWalkEverEntersATile(
            @ForAll @Size(max = 60) List<@DoubleRange(min = -0.9, max = 0.9) Double> moves) {
        double x = 2;
        double y = 2;
        boolean across = true;
        for (double move : moves) {
            Box mover = Box.around(x, y, 0.25, 0.25);
            x += across ? ROOM.alongX(mover, move) : 0;
            y += across ? 0 : ROOM.alongY(mover, move);
            across = !across;
            assertThat(x).isBetween(1.25 - Box.TOUCH, 6.75 + Box.TOUCH);
            assertThat(y).isBetween(1.25 - Box.TOUCH, 6.75 + Box.TOUCH);
            boolean besides = x <= 2.75 || x >= 4.25 || y <= 2.75 || y >= 4.25;
            boolean inTile =
                    Box.around(x, y, 0.25 - Box.TOUCH, 0.25 - Box.TOUCH)
                            .overlaps(new Box(3, 3, 4, 4));
            assertThat(besides || !inTile).isTrue();
        }
    }

    @Test
    void wallsStopWhatComesFromOutsideOnly() {
        Walls walls = new Walls(List.of(new Box(10, 0, 12, 20)));
        assertThat(walls.alongX(Box.around(8, 5, 1, 1), 3)).isCloseTo(1, within(1e-12));
        assertThat(walls.alongX(Box.around(14, 5, 1, 1), -3)).isCloseTo(-1, within(1e-12));
        assertThat(walls.alongX(Box.around(11, 5, 1, 1), 3)).isEqualTo(3);
        assertThat(walls.alongY(Box.around(11, 22, 0.5, 1), -3)).isCloseTo(-1, within(1e-12));
    }
}
