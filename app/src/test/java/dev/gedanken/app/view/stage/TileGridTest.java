package dev.gedanken.app.view.stage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileGridTest {
    @ParameterizedTest
    @CsvSource({"1, 1, 1", "2, 2, 1", "3, 3, 1", "4, 4, 1", "8, 4, 2", "9, 5, 2"})
    void tilesAreAsLargeAsFit(int tiles, int columns, int rows) {
        TileGrid grid = TileGrid.of(tiles, 1_600, 800, 20, 32);

        assertThat(grid.columns()).isEqualTo(columns);
        assertThat(grid.rows()).isEqualTo(rows);
        assertThat(columns * grid.side() + (columns - 1) * 20).isLessThanOrEqualTo(1_600);
        assertThat(rows * (grid.side() + 32) + (rows - 1) * 20).isLessThanOrEqualTo(800);
    }

    @Test
    void whereThereIsNoRoomThereIsNoTile() {
        assertThat(TileGrid.of(3, 10, 10, 20, 32).side()).isZero();
    }
}
