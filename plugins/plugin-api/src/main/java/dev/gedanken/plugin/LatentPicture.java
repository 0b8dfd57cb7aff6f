package dev.gedanken.plugin;

import dev.gedanken.model.LatentUnit;
import java.nio.IntBuffer;
import java.util.List;
import java.util.Optional;

/** The picture of a latent view, with a square for every number; immutable. */
public final class LatentPicture {
    private final String name;
    private final String caption;
    private final Cells cells;
    private final int[] argb;

    /**
     * Creates a picture that takes ownership of the array.
     *
     * @param cells the positions of the numbers
     * @param argb {@code (height, width)}, 0xAARRGGBB; the caller must not touch it again
     */
    public LatentPicture(String name, String caption, Cells cells, int[] argb) {
        this.name = name;
        this.caption = caption;
        this.cells = cells;
        this.argb = argb;
    }

    /**
     * The positions of a view's numbers in its picture: tiles in rows, every number a square of
     * pixels.
     *
     * @param tiles how many planes the view has
     * @param tileHeight numbers from top to bottom of a plane
     * @param tileWidth numbers from left to right
     * @param columns how many planes are next to each other
     * @param cell side of a square in pixels
     * @param gap pixels between planes
     * @param axes how many indices a number has: 3, or 2 with one plane, or 1 for a sequence that
     *     continues in the next row
     */
    public record Cells(
            int tiles, int tileHeight, int tileWidth, int columns, int cell, int gap, int axes) {

        /** Returns the width of the picture in pixels. */
        public int width() {
            return columns * tileWidth * cell + (columns - 1) * gap;
        }

        /** Returns the height of the picture in pixels. */
        public int height() {
            int rows = (tiles + columns - 1) / columns;
            return rows * tileHeight * cell + (rows - 1) * gap;
        }

        /** Returns the number's indices at a pixel; empty between planes and after the last. */
        Optional<List<Integer>> at(int x, int y) {
            int across = tileWidth * cell + gap;
            int down = tileHeight * cell + gap;
            int tile = y / down * columns + x / across;
            int column = x % across / cell;
            int row = y % down / cell;
            boolean isInside =
                    x >= 0
                            && y >= 0
                            && x / across < columns
                            && tile < tiles
                            && column < tileWidth
                            && row < tileHeight;
            if (!isInside) {
                return Optional.empty();
            }
            return Optional.of(
                    switch (axes) {
                        case 1 -> List.of(row * tileWidth + column);
                        case 2 -> List.of(row, column);
                        default -> List.of(tile, row, column);
                    });
        }
    }

    /** Returns the displayed name of the view. */
    public String name() {
        return name;
    }

    /** Returns its size, range and unit. */
    public String caption() {
        return caption;
    }

    /** Returns the width in pixels. */
    public int width() {
        return cells.width();
    }

    /** Returns the height in pixels. */
    public int height() {
        return cells.height();
    }

    /** Returns a read-only view of the pixels, {@code (height, width)}, 0xAARRGGBB. */
    public IntBuffer argb() {
        return IntBuffer.wrap(argb).asReadOnlyBuffer();
    }

    /** Returns the colour at column x, row y, 0xAARRGGBB. */
    public int at(int x, int y) {
        return argb[y * width() + x];
    }

    /** Returns the number of the belief at a pixel; empty if there is none. */
    public Optional<LatentUnit> unitAt(int x, int y) {
        return cells.at(x, y).map(position -> new LatentUnit(name, position));
    }
}
