package dev.gedanken.app.view.stage;

/**
 * Squares of one size in a grid, as large as possible.
 *
 * @param columns the number of columns
 * @param rows the number of rows
 * @param side of each square
 */
public record TileGrid(int columns, int rows, double side) {

    /**
     * Returns the grid with the largest squares.
     *
     * @param tiles how many squares, 1 or more
     * @param width of the available space
     * @param height of the available space
     * @param gap between neighbours
     * @param heading height of the heading over each square
     */
    public static TileGrid of(int tiles, double width, double height, double gap, double heading) {
        TileGrid best = new TileGrid(1, tiles, 0);
        for (int columns = 1; columns <= tiles; columns++) {
            int rows = (tiles + columns - 1) / columns;
            double across = (width - (columns - 1) * gap) / columns;
            double down = (height - (rows - 1) * gap) / rows - heading;
            double side = Math.max(0, Math.floor(Math.min(across, down)));
            if (side > best.side) {
                best = new TileGrid(columns, rows, side);
            }
        }
        return best;
    }
}
