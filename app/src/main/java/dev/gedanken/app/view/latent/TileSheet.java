package dev.gedanken.app.view.latent;

import dev.gedanken.plugin.LatentPicture;
import dev.gedanken.plugin.LatentPicture.Cells;
import java.util.Arrays;

/**
 * Planes of cells laid out as tiles in a nearly square arrangement; every cell is a crisp square of
 * whole pixels.
 */
final class TileSheet {
    private static final int OPAQUE = 0xFF000000;
    private static final int BACKGROUND = OPAQUE | 0x0D1117;
    private static final int GAP = 2;

    private final Cells cells;
    private final int[] argb;

    /**
     * Creates an empty sheet.
     *
     * @param axes how many indices a number of the view has
     * @param side approximate width in pixels; the cells are as large as possible, 1 or more
     */
    TileSheet(int tiles, int tileHeight, int tileWidth, int axes, int side) {
        int columns = (int) Math.ceil(Math.sqrt(tiles));
        int cell = Math.max(1, (side - (columns - 1) * GAP) / (columns * tileWidth));
        this(new Cells(tiles, tileHeight, tileWidth, columns, cell, GAP, axes));
    }

    private TileSheet(Cells cells) {
        this.cells = cells;
        this.argb = new int[cells.width() * cells.height()];
        Arrays.fill(argb, BACKGROUND);
    }

    /** Creates a sheet for a sequence of numbers, in rows. */
    static TileSheet ofSequence(int numbers, int columns, int cell) {
        int across = Math.min(numbers, columns);
        int rows = Math.ceilDiv(numbers, Math.max(1, across));
        return new TileSheet(new Cells(1, rows, across, 1, cell, 0, 1));
    }

    /** Paints the cell at the flat, row-major {@code index} of {@code (tiles, height, width)}. */
    void set(int index, int rgb) {
        int tileHeight = cells.tileHeight();
        int tileWidth = cells.tileWidth();
        int cell = cells.cell();
        int inTile = index % (tileHeight * tileWidth);
        int tile = index / (tileHeight * tileWidth);
        int left = left(tile % cells.columns(), tileWidth) + inTile % tileWidth * cell;
        int top = left(tile / cells.columns(), tileHeight) + inTile / tileWidth * cell;
        int width = cells.width();
        for (int y = top; y < top + cell; y++) {
            Arrays.fill(argb, y * width + left, y * width + left + cell, OPAQUE | rgb);
        }
    }

    /**
     * Paints a bar into the cell at the flat index.
     *
     * @param from its start, as a share of the cell from its lower edge
     * @param to its end
     */
    void bar(int index, double from, double to, int rgb) {
        int cell = cells.cell();
        int left = index % cells.tileWidth() * cell;
        int bottom = (index / cells.tileWidth() + 1) * cell - 1;
        int low = (int) Math.round(Math.min(from, to) * (cell - 1));
        int high = Math.max(low + 1, (int) Math.round(Math.max(from, to) * (cell - 1)));
        for (int y = bottom - high + 1; y <= bottom - low; y++) {
            int start = y * cells.width() + left;
            Arrays.fill(argb, start, start + cell - 1, OPAQUE | rgb);
        }
    }

    private int left(int tile, int count) {
        return tile * (count * cells.cell() + GAP);
    }

    LatentPicture picture(String name, String caption) {
        return new LatentPicture(name, caption, cells, argb);
    }
}
