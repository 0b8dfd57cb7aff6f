package dev.gedanken.scene.bricks;

import static dev.gedanken.scene.bricks.BricksLayout.BALL_RADIUS;
import static dev.gedanken.scene.bricks.BricksLayout.COLUMNS;
import static dev.gedanken.scene.bricks.BricksLayout.PADDLE_HEIGHT;
import static dev.gedanken.scene.bricks.BricksLayout.PADDLE_TOP;
import static dev.gedanken.scene.bricks.BricksLayout.ROWS;

import dev.gedanken.scene.Fixture;
import dev.gedanken.scene.paint.Canvas;
import dev.gedanken.scene.paint.Colours;
import java.util.ArrayList;
import java.util.List;

/** Draws the court. */
final class BricksPainter {
    static final int BALL_COLOUR = 0xFAF8F0;
    static final int PADDLE_COLOUR = 0x3EC6FF;

    /** Names by mask id. */
    static final List<String> OBJECTS = objects();

    private static final int BACKGROUND = 0x10131F;
    private static final int[] ROW_COLOURS = {0xE8485A, 0xF59E3F, 0x53BD6B, 0x8E6BE8};
    private static final int PADDLE_ID = 1;
    private static final int BALL_ID = 2;
    private static final int FIRST_BRICK_ID = 3;

    private BricksPainter() {}

    static void draw(BricksState state, Canvas canvas) {
        double hue = state.varied().of(BricksVariations.HUE);
        canvas.fill(BACKGROUND);
        for (int i = 0; i < ROWS * COLUMNS; i++) {
            if (state.hasBrick(i)) {
                canvas.object(FIRST_BRICK_ID + i);
                brick(canvas, i, Colours.turned(ROW_COLOURS[i / COLUMNS], hue));
            }
        }
        canvas.object(PADDLE_ID);
        canvas.rectangle(
                state.paddleX() - state.paddleHalfWidth(),
                PADDLE_TOP,
                state.paddleX() + state.paddleHalfWidth(),
                PADDLE_TOP + PADDLE_HEIGHT,
                Colours.turned(PADDLE_COLOUR, hue));
        canvas.object(BALL_ID);
        canvas.disc(state.ballX(), state.ballY(), BALL_RADIUS, BALL_COLOUR);
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

    /** Returns the pixels that each brick covers fully in a 64×64 frame. */
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
        for (int i = 0; i < ROWS * COLUMNS; i++) {
            names.add(BricksLayout.brickName(i));
        }
        return List.copyOf(names);
    }
}
