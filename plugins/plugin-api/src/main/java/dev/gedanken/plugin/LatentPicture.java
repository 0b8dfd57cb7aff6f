package dev.gedanken.plugin;

import dev.gedanken.model.LatentUnit;
import java.nio.IntBuffer;
import java.util.List;
import java.util.Optional;

/** A latent view as it is painted, every number a square; immutable. */
public final class LatentPicture {
    private final String name;
    private final String caption;
    private final Cells cells;
    private final int[] argb;

    /**
     * Creates a picture that takes the array over.
     *
     * @param cells where the numbers lie
     * @param argb {@code (height, width)}, 0xAARRGGBB; the caller must not touch it again
     */
    public LatentPicture(String name, String caption, Cells cells, int[] argb) {
        this.name = name;
        this.caption = caption;
        this.cells = cells;
        this.argb = argb;
    }

    /**
     * Where the numbers of a view lie in its picture: tiles in rows, every number a square of pixels.
     *
     * @param tiles how many planes the view has
     * @param tileHeight numbers from top to bottom of a plane
     * @param tileWidth numbers from left to right
     * @param columns how many planes lie beside each other
     * @param cell pixels from edge to edge of a square
     * @param gap pixels between planes
     * @param axes how many indices a number has: 3, 2 where there is one plane, or 1 where it is a sequence
     *     that goes on in the next row
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

    /** Returns what people call the view. */
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

    /** Returns which number of the belief is painted at a pixel; empty if none is. */
    public Optional<LatentUnit> unitAt(int x, int y) {
        return cells.at(x, y).map(position -> new LatentUnit(name, position));
    }
}
