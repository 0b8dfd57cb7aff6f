package dev.gedanken.renderer;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How a picture is divided into tiles, one for each frame. */
public sealed interface Layout permits Layout.Single, Layout.SideBySide, Comparison {

    /** Returns how many tiles there are. */
    int tileCount();

    /** Returns the tiles of a picture of this size, in reading order; a tile may be empty. */
    List<PixelRectangle> tiles(PixelSize picture);

    /** One tile that fills the picture. */
    record Single() implements Layout {

        @Override
        public int tileCount() {
            return 1;
        }

        @Override
        public List<PixelRectangle> tiles(PixelSize picture) {
            return List.of(PixelRectangle.covering(picture));
        }
    }

    /**
     * Tiles of equal size in a grid, with the number of columns that gives the largest square in
     * each tile.
     *
     * @param tileCount from 1 to {@value #MOST_TILES}
     * @param gapPixels between neighbouring tiles, 0 or more
     */
    record SideBySide(int tileCount, int gapPixels) implements Layout {
        /** The most tiles that a picture may have. */
        public static final int MOST_TILES = 16;

        public SideBySide {
            if (tileCount < 1 || tileCount > MOST_TILES) {
                throw new IllegalArgumentException(
                        "A picture has from 1 to %d tiles side by side, not %d."
                                .formatted(MOST_TILES, tileCount));
            }
            if (gapPixels < 0 || gapPixels > PixelSize.LARGEST) {
                throw new IllegalArgumentException(
                        "The gap between tiles is from 0 to %d pixels, not %d."
                                .formatted(PixelSize.LARGEST, gapPixels));
            }
        }

        @Override
        public List<PixelRectangle> tiles(PixelSize picture) {
            int columns = columns(picture);
            Axis across = new Axis(picture.width(), columns, gapPixels);
            Axis down = new Axis(picture.height(), rows(columns), gapPixels);
            return IntStream.range(0, tileCount)
                    .mapToObj(tile -> rectangle(across, tile % columns, down, tile / columns))
                    .toList();
        }

        /**
         * Returns the number of columns that gives the largest square; the larger number in a tie.
         */
        private int columns(PixelSize picture) {
            return IntStream.rangeClosed(1, tileCount)
                    .boxed()
                    .max(
                            Comparator.<Integer>comparingInt(count -> squareSide(picture, count))
                                    .thenComparing(Comparator.naturalOrder()))
                    .orElseThrow();
        }

        private int squareSide(PixelSize picture, int columns) {
            return Math.min(
                    new Axis(picture.width(), columns, gapPixels).usable() / columns,
                    new Axis(picture.height(), rows(columns), gapPixels).usable() / rows(columns));
        }

        private int rows(int columns) {
            return Math.ceilDiv(tileCount, columns);
        }

        private static PixelRectangle rectangle(Axis across, int column, Axis down, int row) {
            return new PixelRectangle(
                    across.start(column), down.start(row), across.length(column), down.length(row));
        }
    }

    /**
     * Divides a length into parts that differ by at most one pixel.
     *
     * @param length in pixels
     * @param parts 1 or more
     * @param gap between neighbouring parts, in pixels
     */
    record Axis(int length, int parts, int gap) {

        /** Returns the pixels that the gaps leave. */
        int usable() {
            return Math.max(0, length - (parts - 1) * gap);
        }

        int start(int part) {
            return edge(part) + part * gap;
        }

        int length(int part) {
            return edge(part + 1) - edge(part);
        }

        private int edge(int part) {
            return usable() * part / parts;
        }
    }
}
