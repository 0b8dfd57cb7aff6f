package dev.gedanken.app.view.stage;

/**
 * Squares of one size in a grid, as large as fit.
 *
 * @param columns how many lie beside each other
 * @param rows how many rows there are
 * @param side of each square
 */
public record TileGrid(int columns, int rows, double side) {

    /**
     * Returns the grid in which squares are largest.
     *
     * @param tiles how many squares, 1 or more
     * @param width of the room
     * @param height of the room
     * @param gap between neighbours
     * @param heading height of what lies over each square
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
