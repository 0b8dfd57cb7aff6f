package dev.gedanken.scene.maze;

import dev.gedanken.scene.maze.MazeState.Walker;
import dev.gedanken.scene.paint.Canvas;

/** Draws the goal's light and the key, which always face the walker, where no wall hides them. */
final class Billboards {
    private static final int KEY_ID = 3;
    private static final int GOAL_ID = 4;
    private static final int HAND_ID = 5;
    private static final int KEY = 0xF6C945;
    private static final int KEY_HOLE = 0x7A5A10;
    private static final int GOAL = 0x9BFFD0;
    private static final int GOAL_CORE = 0xF2FFFA;
    private static final double KEY_RADIUS = 0.14;
    private static final double GOAL_RADIUS = 0.18;
    private static final double HOLE_SHARE = 0.45;

    /** How far below the eye the key lies, blocks. */
    private static final double KEY_DROP = 0.18;

    private static final double HAND_PLACE = 57.5;
    private static final double HAND_RADIUS = 4;
    private static final double NEAREST = 0.2;

    private Billboards() {}

    static void draw(MazeState state, Canvas canvas) {
        boolean goalFirst =
                depth(state, goalX(state), goalY(state)) > depth(state, state.keyX(), state.keyY());
        if (goalFirst) {
            goal(state, canvas);
        }
        if (!state.hasKey()) {
            canvas.object(KEY_ID);
            ball(state, canvas, state.keyX(), state.keyY(), KEY_DROP, KEY_RADIUS, KEY);
            ball(
                    state,
                    canvas,
                    state.keyX(),
                    state.keyY(),
                    KEY_DROP,
                    KEY_RADIUS * HOLE_SHARE,
                    KEY_HOLE);
        }
        if (!goalFirst) {
            goal(state, canvas);
        }
        if (state.hasKey()) {
            canvas.object(HAND_ID);
            canvas.disc(HAND_PLACE, HAND_PLACE, HAND_RADIUS, KEY);
            canvas.disc(HAND_PLACE, HAND_PLACE, HAND_RADIUS * HOLE_SHARE, KEY_HOLE);
        }
    }

    private static void goal(MazeState state, Canvas canvas) {
        canvas.object(GOAL_ID);
        ball(state, canvas, goalX(state), goalY(state), 0, GOAL_RADIUS, GOAL);
        ball(state, canvas, goalX(state), goalY(state), 0, GOAL_RADIUS * HOLE_SHARE, GOAL_CORE);
    }

    private static double goalX(MazeState state) {
        return state.plan().goal().middleX();
    }

    private static double goalY(MazeState state) {
        return state.plan().goal().middleY();
    }

    /** Returns the distance of a place along the direction of view, blocks. */
    private static double depth(MazeState state, double x, double y) {
        Walker walker = state.walker();
        return (x - walker.x()) * Heading.x(walker.heading())
                + (y - walker.y()) * Heading.y(walker.heading());
    }

    private static double aside(MazeState state, double x, double y) {
        Walker walker = state.walker();
        return (y - walker.y()) * Heading.x(walker.heading())
                - (x - walker.x()) * Heading.y(walker.heading());
    }

    /** Draws a disc that stands upright in the maze; sizes and {@code drop} in blocks. */
    private static void ball(
            MazeState state,
            Canvas canvas,
            double x,
            double y,
            double drop,
            double radius,
            int colour) {
        double depth = depth(state, x, y);
        if (depth < NEAREST) {
            return;
        }
        int size = canvas.size();
        double pixelsPerBlock = 2 * MazePainter.halfHeight(depth, size);
        double middleX = size / 2.0 + aside(state, x, y) * pixelsPerBlock;
        double middleY = size / 2.0 + drop * pixelsPerBlock;
        double r = radius * pixelsPerBlock;
        int shade = MazePainter.shaded(colour, MazePainter.darkness(state, depth) / 2);
        int last = Math.min(size - 1, (int) Math.ceil(middleX + r));
        for (int column = Math.max(0, (int) Math.floor(middleX - r) - 1);
                column <= last;
                column++) {
            if (depth < wallDepth(state, column, size)) {
                strip(canvas, column, middleX, middleY, r, shade);
            }
        }
    }

    private static double wallDepth(MazeState state, int column, int size) {
        double across = MazePainter.across(column, 0.5, size);
        double rayX = Rays.x(state.walker(), across);
        double rayY = Rays.y(state.walker(), across);
        int face = Rays.face(state, rayX, rayY);
        return Rays.depth(state.walker(), face, rayX, rayY);
    }

    /** Draws one column of a disc's pixels. */
    private static void strip(
            Canvas canvas, int column, double middleX, double middleY, double r, int colour) {
        double dx = column + 0.5 - middleX;
        int last = Math.min(canvas.size() - 1, (int) Math.ceil(middleY + r));
        for (int row = Math.max(0, (int) Math.floor(middleY - r) - 1); row <= last; row++) {
            double dy = row + 0.5 - middleY;
            canvas.pixel(column, row, colour, Math.min(1, r + 0.5 - Math.sqrt(dx * dx + dy * dy)));
        }
    }
}
