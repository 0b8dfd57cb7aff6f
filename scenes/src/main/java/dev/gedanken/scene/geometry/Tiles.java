package dev.gedanken.scene.geometry;

/** A plane of square tiles of side 1, some of them solid; solid tiles stop what comes from outside. */
@FunctionalInterface
public interface Tiles {

    /** Returns whether the tile over [column, column + 1) × [row, row + 1) is solid. */
    boolean isSolid(int column, int row);

    /**
     * Returns how far {@code mover} gets when it moves {@code dx} tiles (at most one) to the right.
     */
    default double alongX(Box mover, double dx) {
        int near = dx > 0 ? firstFrom(mover.right()) : lastUpTo(mover.left());
        double gap = dx > 0 ? near - mover.right() : near + 1 - mover.left();
        boolean reaches = dx > 0 ? gap < dx : gap > dx;
        if (dx == 0 || !reaches) {
            return dx;
        }
        for (int row = firstIn(mover.top()); row <= lastIn(mover.bottom()); row++) {
            if (isSolid(near, row)) {
                return dx > 0 ? Math.max(0, gap) : Math.min(0, gap);
            }
        }
        return dx;
    }

    /**
     * Returns how far {@code mover} gets when it moves {@code dy} tiles (at most one) downwards.
     */
    default double alongY(Box mover, double dy) {
        int near = dy > 0 ? firstFrom(mover.bottom()) : lastUpTo(mover.top());
        double gap = dy > 0 ? near - mover.bottom() : near + 1 - mover.top();
        boolean reaches = dy > 0 ? gap < dy : gap > dy;
        if (dy == 0 || !reaches) {
            return dy;
        }
        for (int column = firstIn(mover.left()); column <= lastIn(mover.right()); column++) {
            if (isSolid(column, near)) {
                return dy > 0 ? Math.max(0, gap) : Math.min(0, gap);
            }
        }
        return dy;
    }

    /** Returns the first tile that begins at or after {@code edge}. */
    private static int firstFrom(double edge) {
        return (int) Math.ceil(edge - Box.TOUCH);
    }

    /** Returns the last tile that ends at or before {@code edge}. */
    private static int lastUpTo(double edge) {
        return (int) Math.floor(edge + Box.TOUCH) - 1;
    }

    /** Returns the first tile that a box with this lower edge overlaps. */
    private static int firstIn(double least) {
        return (int) Math.floor(least + Box.TOUCH);
    }

    /** Returns the last tile that a box with this upper edge overlaps. */
    private static int lastIn(double greatest) {
        return (int) Math.ceil(greatest - Box.TOUCH) - 1;
    }
}
