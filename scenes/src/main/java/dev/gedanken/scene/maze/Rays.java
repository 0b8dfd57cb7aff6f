package dev.gedanken.scene.maze;

import dev.gedanken.scene.maze.MazeState.Walker;

/**
 * Looks along rays through the blocks (Amanatides and Woo, "A fast voxel traversal algorithm for ray
 * tracing", 1987), with IEEE-exact operations and without allocating.
 */
final class Rays {
    /** Half the width of the field of view at distance 1: 67°. */
    static final double SPREAD = 0.66;

    private static final double NEVER = 1e30;
    private static final double NEAREST = 0.05;

    private Rays() {}

    /**
     * Returns the component towards increasing columns of the ray at {@code across}, -1 (left) to 1
     * (right).
     */
    static double x(Walker walker, double across) {
        return Heading.x(walker.heading()) - across * SPREAD * Heading.y(walker.heading());
    }

    /** Returns the component towards increasing rows of the ray at {@code across}. */
    static double y(Walker walker, double across) {
        return Heading.y(walker.heading()) + across * SPREAD * Heading.x(walker.heading());
    }

    /** Returns the face that a ray meets first; the methods below decode it. */
    static int face(MazeState state, double rayX, double rayY) {
        Walker walker = state.walker();
        int column = (int) Math.floor(walker.x());
        int row = (int) Math.floor(walker.y());
        double perColumn = rayX == 0 ? NEVER : Math.abs(1 / rayX);
        double perRow = rayY == 0 ? NEVER : Math.abs(1 / rayY);
        double nextX = rayX == 0 ? NEVER : gap(walker.x(), rayX) * perColumn;
        double nextY = rayY == 0 ? NEVER : gap(walker.y(), rayY) * perRow;
        while (true) {
            boolean crossesColumn = nextX < nextY;
            if (crossesColumn) {
                nextX += perColumn;
                column += rayX > 0 ? 1 : -1;
            } else {
                nextY += perRow;
                row += rayY > 0 ? 1 : -1;
            }
            if (state.isSolid(column, row)) {
                return (row + 1) << 9 | (column + 1) << 1 | (crossesColumn ? 1 : 0);
            }
        }
    }

    private static double gap(double place, double direction) {
        double floor = Math.floor(place);
        return direction > 0 ? floor + 1 - place : place - floor;
    }

    static int column(int face) {
        return (face >> 1 & 0xFF) - 1;
    }

    static int row(int face) {
        return (face >> 9) - 1;
    }

    /** Returns whether the face looks along the columns (to the left or right on the plan). */
    static boolean facesColumns(int face) {
        return (face & 1) == 1;
    }

    /** Returns the distance of the face along the direction of view, blocks. */
    static double depth(Walker walker, int face, double rayX, double rayY) {
        double depth =
                facesColumns(face)
                        ? (column(face) + (rayX > 0 ? 0 : 1) - walker.x()) / rayX
                        : (row(face) + (rayY > 0 ? 0 : 1) - walker.y()) / rayY;
        return Math.max(NEAREST, depth);
    }

    /** Returns where along the face the ray meets it, [0, 1). */
    static double along(Walker walker, int face, double depth, double rayX, double rayY) {
        double place = facesColumns(face) ? walker.y() + depth * rayY : walker.x() + depth * rayX;
        return place - Math.floor(place);
    }
}
