package dev.gedanken.scene.balls;

import static dev.gedanken.scene.balls.BallsLayout.FAR;
import static dev.gedanken.scene.balls.BallsLayout.NEAR;
import static dev.gedanken.scene.balls.BallsLayout.SIDE;

import dev.gedanken.scene.VariationValues;
import dev.gedanken.scene.paint.Canvas;
import dev.gedanken.scene.paint.Colours;
import java.util.List;
import java.util.stream.Stream;

/** Draws the box. */
final class BallsPainter {
    static final int RED_COLOUR = 0xE5384F;

    /** Names by mask id. */
    static final List<String> OBJECTS =
            Stream.of(List.of("background"), BallsLayout.NAMES, List.of("occluder"))
                    .flatMap(List::stream)
                    .toList();

    private static final int[] COLOURS = {
        RED_COLOUR, 0x2F6BFF, 0x35B860, 0xFFD84A, 0xB060F0, 0x37D5F0, 0xF7F4EC
    };
    private static final int FIRST_BALL_ID = 1;
    private static final int OCCLUDER_ID = FIRST_BALL_ID + BallsLayout.SLOTS;
    private static final int WALL_COLOUR = 0x39415C;
    private static final int FLOOR_COLOUR = 0x151A2B;
    private static final int ZONE_COLOUR = 0x3A2233;
    private static final int SHADOW = 0x05060C;
    private static final int SHINE = 0xFFFFFF;
    private static final int OCCLUDER_COLOUR = 0x6F7484;
    private static final int OCCLUDER_EDGE = 0x8B91A3;
    private static final double EDGE = 1;

    private BallsPainter() {}

    static void draw(BallsState state, Canvas canvas) {
        VariationValues varied = state.varied();
        double hue = varied.of(BallsVariations.HUE);
        box(canvas);
        double zoneX = varied.of(BallsVariations.ZONE_X);
        double zoneY = varied.of(BallsVariations.ZONE_Y);
        canvas.disc(zoneX, zoneY, BallsLayout.ZONE_RADIUS, Colours.turned(RED_COLOUR, hue), 0.45);
        canvas.disc(zoneX, zoneY, BallsLayout.ZONE_RADIUS - EDGE, Colours.turned(ZONE_COLOUR, hue));
        for (int slot = 0; slot < BallsLayout.SLOTS; slot++) {
            if (state.has(slot)) {
                shadow(canvas, state.x(slot), state.y(slot), state.bodies().radius(slot));
            }
        }
        for (int slot = 0; slot < BallsLayout.SLOTS; slot++) {
            if (state.has(slot)) {
                canvas.object(FIRST_BALL_ID + slot);
                int colour = Colours.turned(COLOURS[slot], hue);
                ball(canvas, state.x(slot), state.y(slot), state.bodies().radius(slot), colour);
            }
        }
        occluder(canvas, varied);
    }

    private static void box(Canvas canvas) {
        canvas.fill(WALL_COLOUR);
        canvas.rectangle(NEAR, NEAR, FAR, FAR, FLOOR_COLOUR);
        canvas.rectangle(BallsLayout.HATCH_LEFT, 0, BallsLayout.HATCH_RIGHT, NEAR, FLOOR_COLOUR);
    }

    private static void shadow(Canvas canvas, double x, double y, double radius) {
        canvas.disc(x + 0.5, y + 1, radius, SHADOW, 0.5);
    }

    private static void ball(Canvas canvas, double x, double y, double radius, int colour) {
        canvas.disc(x, y, radius, colour);
        canvas.disc(x - radius * 0.35, y - radius * 0.4, radius * 0.28, SHINE, 0.45);
    }

    private static void occluder(Canvas canvas, VariationValues varied) {
        double half = varied.of(BallsVariations.OCCLUDER_WIDTH) / 2;
        double x = varied.of(BallsVariations.OCCLUDER_X);
        if (half <= EDGE) {
            return;
        }
        double top = BallsLayout.OCCLUDER_TOP;
        double bottom = BallsLayout.OCCLUDER_BOTTOM;
        canvas.object(OCCLUDER_ID);
        canvas.rectangle(x - half, top, x + half, bottom, OCCLUDER_EDGE);
        canvas.rectangle(
                x - half + EDGE,
                top + EDGE,
                Math.min(x + half, SIDE) - EDGE,
                bottom - EDGE,
                OCCLUDER_COLOUR);
    }
}
