package dev.gedanken.scene.bricks;

import static dev.gedanken.scene.bricks.BricksLayout.BALL_RADIUS;
import static dev.gedanken.scene.bricks.BricksLayout.COLUMNS;
import static dev.gedanken.scene.bricks.BricksLayout.COURT;
import static dev.gedanken.scene.bricks.BricksLayout.PADDLE_HALF_WIDTH;
import static dev.gedanken.scene.bricks.BricksLayout.PADDLE_HEIGHT;
import static dev.gedanken.scene.bricks.BricksLayout.PADDLE_TOP;
import static dev.gedanken.scene.bricks.BricksLayout.ROWS;

import dev.gedanken.scene.Fixture;
import dev.gedanken.scene.ObjectMask;
import dev.gedanken.scene.paint.Canvas;
import dev.gedanken.world.Frame;
import java.util.ArrayList;
import java.util.List;

/** Draws the court and its object mask. */
final class BricksPainter {
    static final int BALL_COLOUR = 0xFAF8F0;
    static final int PADDLE_COLOUR = 0x3EC6FF;
    private static final int BACKGROUND = 0x10131F;
    private static final int[] ROW_COLOURS = {0xE8485A, 0xF59E3F, 0x53BD6B, 0x8E6BE8};
    private static final List<String> OBJECTS = objects();
    private static final int PADDLE_ID = 1;
    private static final int BALL_ID = 2;
    private static final int FIRST_BRICK_ID = 3;

    private BricksPainter() {}

    static Frame frame(BricksState state, int size) {
        Canvas canvas = new Canvas(size, COURT);
        canvas.fill(BACKGROUND);
        for (int i = 0; i < ROWS * COLUMNS; i++) {
            if (state.hasBrick(i)) {
                brick(canvas, i, ROW_COLOURS[i / COLUMNS]);
            }
        }
        paddle(canvas, state, PADDLE_COLOUR);
        canvas.disc(state.ballX(), state.ballY(), BALL_RADIUS, BALL_COLOUR);
        return canvas.toFrame();
    }

    /** Paints ids instead of colours, without anti-aliasing: a pixel belongs to what covers its half. */
    static ObjectMask mask(BricksState state, int size) {
        Canvas canvas = new Canvas(size, COURT);
        byte[] ids = new byte[size * size];
        for (int i = 0; i < ROWS * COLUMNS; i++) {
            if (state.hasBrick(i)) {
                int brick = i;
                stamp(canvas, ids, FIRST_BRICK_ID + i, () -> brick(canvas, brick, 0xFFFFFF));
            }
        }
        stamp(canvas, ids, PADDLE_ID, () -> paddle(canvas, state, 0xFFFFFF));
        stamp(
                canvas,
                ids,
                BALL_ID,
                () -> canvas.disc(state.ballX(), state.ballY(), BALL_RADIUS, 0xFFFFFF));
        return new ObjectMask(size, size, ids, OBJECTS);
    }

    private static void stamp(Canvas canvas, byte[] ids, int id, Runnable draw) {
        canvas.fill(0);
        draw.run();
        Frame coverage = canvas.toFrame();
        int size = coverage.width();
        for (int i = 0; i < ids.length; i++) {
            if (coverage.channel(i % size, i / size, 0) >= 128) {
                ids[i] = (byte) id;
            }
        }
    }

    private static void brick(Canvas canvas, int index, int colour) {
        double left = BricksLayout.brickLeft(index);
        double top = BricksLayout.brickTop(index);
        canvas.rectangle(
                left,
                top,
                left + BricksLayout.BRICK_WIDTH - BricksLayout.MORTAR,
                top + BricksLayout.BRICK_HEIGHT - BricksLayout.MORTAR,
                colour);
    }

    private static void paddle(Canvas canvas, BricksState state, int colour) {
        canvas.rectangle(
                state.paddleX() - PADDLE_HALF_WIDTH,
                PADDLE_TOP,
                state.paddleX() + PADDLE_HALF_WIDTH,
                PADDLE_TOP + PADDLE_HEIGHT,
                colour);
    }

    /** Returns the pixels that each brick covers whole in a 64×64 frame. */
    static List<Fixture> fixtures() {
        List<Fixture> fixtures = new ArrayList<>();
        for (int i = 0; i < ROWS * COLUMNS; i++) {
            fixtures.add(
                    new Fixture(
                            OBJECTS.get(FIRST_BRICK_ID + i),
                            (int) BricksLayout.brickLeft(i),
                            (int) BricksLayout.brickTop(i),
                            (int) (BricksLayout.BRICK_WIDTH - BricksLayout.MORTAR),
                            (int) (BricksLayout.BRICK_HEIGHT - BricksLayout.MORTAR),
                            ROW_COLOURS[i / COLUMNS]));
        }
        return List.copyOf(fixtures);
    }

    private static List<String> objects() {
        List<String> names = new ArrayList<>(List.of("background", "paddle", "ball"));
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                names.add("brick.%d.%d".formatted(row, column));
            }
        }
        return List.copyOf(names);
    }
}
