package dev.gedanken.scene.maze;

import dev.gedanken.scene.maze.MazeState.Walker;
import dev.gedanken.scene.paint.Canvas;
import dev.gedanken.scene.paint.Colours;
import java.util.List;

/**
 * Draws what the walker sees: two rays per pixel column, and for each pixel the share that is wall,
 * so that edges are smooth in both directions.
 */
final class MazePainter {
    /** Names by mask id. */
    static final List<String> OBJECTS =
            List.of(
                    "background",
                    "wall",
                    "door",
                    "key",
                    "goal",
                    "key-in-hand",
                    "landmark.0",
                    "landmark.1",
                    "landmark.2",
                    "landmark.3");

    private static final int RAYS = 2;
    private static final int CEILING = 0x2A3350;
    private static final int FLOOR = 0x4A4038;
    private static final int DARK = 0x0C0E16;
    private static final double SIGHT = 6;
    private static final double HALF = 0.5;
    private static final double BELOW_ONE = 0x1.fffffffffffffp-1;

    private MazePainter() {}

    static void draw(MazeState state, Canvas canvas) {
        double hue = state.varied().of(MazeVariations.HUE);
        int ceiling = Colours.turned(CEILING, hue);
        int floor = Colours.turned(FLOOR, hue);
        canvas.fill(DARK);
        for (int column = 0; column < canvas.size(); column++) {
            for (int ray = 0; ray < RAYS; ray++) {
                drawRay(state, canvas, column, ray, ceiling, floor);
            }
        }
        Billboards.draw(state, canvas);
    }

    /** Returns how far left or right of the view's middle a ray looks, -1 to 1. */
    static double across(int column, double share, int size) {
        return 2 * (column + share) / size - 1;
    }

    private static void drawRay(
            MazeState state, Canvas canvas, int column, int ray, int ceiling, int floor) {
        Walker walker = state.walker();
        double across = across(column, (ray + 0.5) / RAYS, canvas.size());
        double rayX = Rays.x(walker, across);
        double rayY = Rays.y(walker, across);
        int face = Rays.face(state, rayX, rayY);
        double depth = Rays.depth(walker, face, rayX, rayY);
        double along = Rays.along(walker, face, depth, rayX, rayY);
        int kind = WallTexture.kind(state, face);
        int stone = Colours.turned(WallTexture.stone(face), state.varied().of(MazeVariations.HUE));
        double dark = darkness(state, depth);
        double half = halfHeight(depth, canvas.size());
        double top = canvas.size() / 2.0 - half;
        for (int row = 0; row < canvas.size(); row++) {
            double wall = Math.min(row + 1 - top, canvas.size() - top - row);
            double v = Math.clamp((row + 0.5 - top) / (2 * half), 0, BELOW_ONE);
            int behind = wall >= 1 ? DARK : plane(state, row, canvas.size(), ceiling, floor);
            int colour = behind;
            if (wall > 0) {
                int lit = WallTexture.colour(kind, stone, face, along, v);
                colour = Colours.between(behind, shaded(lit, dark), Math.min(1, wall));
            }
            canvas.object(wall < HALF ? 0 : WallTexture.object(kind, along, v));
            canvas.pixel(column, row, colour, 1.0 / (ray + 1));
        }
    }

    /** Returns half the height in pixels of a wall that is one block high. */
    static double halfHeight(double depth, int size) {
        return size / (4 * Rays.SPREAD * depth);
    }

    /** Returns the colour of ceiling or floor in a row of pixels, whose depth follows from the row. */
    private static int plane(MazeState state, int row, int size, int ceiling, int floor) {
        double fromMiddle = Math.abs(row + HALF - size / 2.0);
        double depth = size / (4 * Rays.SPREAD * fromMiddle);
        return shaded(row < size / 2 ? ceiling : floor, darkness(state, depth));
    }

    /** Returns the share of the light that is lost over a distance. */
    static double darkness(MazeState state, double depth) {
        return state.varied().of(MazeVariations.FOG) * Math.min(1, depth / SIGHT);
    }

    /** Returns a colour darkened by the share {@code dark}. */
    static int shaded(int colour, double dark) {
        return Colours.between(colour, DARK, dark);
    }
}
