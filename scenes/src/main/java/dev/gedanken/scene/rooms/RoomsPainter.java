package dev.gedanken.scene.rooms;

import dev.gedanken.scene.VariationValues;
import dev.gedanken.scene.paint.Canvas;
import dev.gedanken.scene.paint.Colours;
import java.util.List;

/** Draws the two rooms from above. */
final class RoomsPainter {
    static final int AGENT_COLOUR = 0xF7A440;
    static final int GOAL_COLOUR = 0x3FD68A;

    /** Names by mask id. */
    static final List<String> OBJECTS = List.of("background", "wall", "goal", "agent");

    private static final int WALL_ID = 1;
    private static final int GOAL_ID = 2;
    private static final int AGENT_ID = 3;
    private static final int FLOOR = 0x1B2233;
    private static final int OTHER_TILE = 0x1F273A;
    private static final int WALL = 0x5B6B9A;
    private static final int WALL_SHADE = 0x3D4970;
    private static final int AGENT_RIM = 0xC97A1E;
    private static final double TILE = 8;
    private static final double SHADE = 1;

    private RoomsPainter() {}

    static void draw(RoomsState state, Canvas canvas) {
        double hue = state.varied().of(RoomsVariations.WALL_HUE);
        floor(canvas, hue);
        canvas.object(GOAL_ID);
        canvas.disc(state.goalX(), state.goalY(), RoomsLayout.GOAL_RADIUS, GOAL_COLOUR);
        canvas.object(WALL_ID);
        border(canvas, hue);
        dividingWall(canvas, state.varied(), hue);
        canvas.object(AGENT_ID);
        canvas.disc(state.agentX(), state.agentY(), RoomsLayout.AGENT_HALF, AGENT_RIM);
        canvas.disc(state.agentX(), state.agentY(), RoomsLayout.AGENT_HALF - 0.7, AGENT_COLOUR);
    }

    private static void floor(Canvas canvas, double hue) {
        canvas.fill(Colours.turned(FLOOR, hue));
        int tile = Colours.turned(OTHER_TILE, hue);
        for (double y = 0; y < RoomsLayout.SIDE; y += TILE) {
            for (double x = y % (2 * TILE); x < RoomsLayout.SIDE; x += 2 * TILE) {
                canvas.rectangle(x, y, x + TILE, y + TILE, tile);
            }
        }
    }

    private static void border(Canvas canvas, double hue) {
        double far = RoomsLayout.SIDE - RoomsLayout.BORDER;
        int colour = Colours.turned(WALL, hue);
        canvas.rectangle(0, 0, RoomsLayout.SIDE, RoomsLayout.BORDER, colour);
        canvas.rectangle(0, far, RoomsLayout.SIDE, RoomsLayout.SIDE, colour);
        canvas.rectangle(0, 0, RoomsLayout.BORDER, RoomsLayout.SIDE, colour);
        canvas.rectangle(far, 0, RoomsLayout.SIDE, RoomsLayout.SIDE, colour);
    }

    /** Draws the wall above and below the door, from plain numbers: drawing allocates nothing. */
    private static void dividingWall(Canvas canvas, VariationValues varied, double hue) {
        double doorY = varied.of(RoomsVariations.DOOR_Y);
        double halfDoor = varied.of(RoomsVariations.DOOR_HEIGHT) / 2;
        double x = varied.of(RoomsVariations.WALL_X);
        double half = varied.of(RoomsVariations.WALL_THICKNESS) / 2;
        wall(canvas, x - half, RoomsLayout.BORDER, x + half, doorY - halfDoor, hue);
        wall(canvas, x - half, doorY + halfDoor, x + half, RoomsLayout.SIDE, hue);
    }

    private static void wall(
            Canvas canvas, double left, double top, double right, double bottom, double hue) {
        canvas.rectangle(left, top, right, bottom, Colours.turned(WALL, hue));
        canvas.rectangle(right - SHADE, top, right, bottom, Colours.turned(WALL_SHADE, hue));
    }
}
