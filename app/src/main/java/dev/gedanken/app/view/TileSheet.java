package dev.gedanken.app.view;

import java.util.Arrays;

/** Planes of cells laid out as tiles near to a square; every cell is a crisp square of whole pixels. */
final class TileSheet {
    private static final int OPAQUE = 0xFF000000;
    private static final int BACKGROUND = OPAQUE | 0x0D1117;
    private static final int GAP = 2;

    private final int tileHeight;
    private final int tileWidth;
    private final int columns;
    private final int cell;
    private final int width;
    private final int height;
    private final int[] argb;

    /**
     * Creates an empty sheet.
     *
     * @param side width in pixels that the sheet comes close to; its cells are as large as fit, 1 or more
     */
    TileSheet(int tiles, int tileHeight, int tileWidth, int side) {
        this.tileHeight = tileHeight;
        this.tileWidth = tileWidth;
        this.columns = (int) Math.ceil(Math.sqrt(tiles));
        this.cell = Math.max(1, (side - (columns - 1) * GAP) / (columns * tileWidth));
        int rows = (tiles + columns - 1) / columns;
        this.width = columns * tileWidth * cell + (columns - 1) * GAP;
        this.height = rows * tileHeight * cell + (rows - 1) * GAP;
        this.argb = new int[width * height];
        Arrays.fill(argb, BACKGROUND);
    }

    /** Paints the cell at the flat, row-major {@code index} of {@code (tiles, height, width)}. */
    void set(int index, int rgb) {
        int inTile = index % (tileHeight * tileWidth);
        int tile = index / (tileHeight * tileWidth);
        int left = left(tile % columns, tileWidth) + inTile % tileWidth * cell;
        int top = left(tile / columns, tileHeight) + inTile / tileWidth * cell;
        for (int y = top; y < top + cell; y++) {
            Arrays.fill(argb, y * width + left, y * width + left + cell, OPAQUE | rgb);
        }
    }

    private int left(int tile, int cells) {
        return tile * (cells * cell + GAP);
    }

    LatentPicture picture(String name, String caption) {
        return new LatentPicture(name, caption, width, height, argb);
    }
}
