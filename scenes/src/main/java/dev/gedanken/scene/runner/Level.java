package dev.gedanken.scene.runner;

/**
 * A level: {@value #ROWS} rows of tiles, row 0 at the top, from column 0 to the right without end.
 *
 * <p>Each stretch of {@value #STRETCH} columns holds one enemy at most.
 */
public sealed interface Level permits SeededLevel, PaintedLevel {
    /** Rows of tiles, as many as a frame shows. */
    int ROWS = 8;

    /** Columns of a stretch, as many as a frame shows. */
    int STRETCH = 8;

    /** Returns the tile at a column from 0 on and any row; air above the level. */
    Tile at(int column, int row);

    /** Returns the column at which the runner starts. */
    default int startColumn() {
        return 2;
    }

    /** Returns the row from which the runner looks downwards for ground at the start. */
    default int startRow() {
        return 0;
    }
}
