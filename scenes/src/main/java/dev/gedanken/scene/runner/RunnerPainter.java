package dev.gedanken.scene.runner;

import dev.gedanken.scene.paint.Canvas;
import dev.gedanken.scene.paint.Colours;
import dev.gedanken.scene.runner.RunnerState.Runner;
import java.util.List;

/** Draws the visible part of a run. */
final class RunnerPainter {
    static final int RUNNER_COLOUR = 0xF2545B;

    /** Names by mask id; enemies by the parity of their stretch. */
    static final List<String> OBJECTS =
            List.of(
                    "background",
                    "ground",
                    "crate",
                    "coin",
                    "flag",
                    "enemy.0",
                    "enemy.1",
                    "runner");

    private static final int GROUND_ID = 1;
    private static final int CRATE_ID = 2;
    private static final int COIN_ID = 3;
    private static final int FLAG_ID = 4;
    private static final int ENEMY_ID = 5;
    private static final int RUNNER_ID = 7;
    private static final int SKY = 0x8FC9EE;
    private static final int FAR_HILLS = 0x79B3D6;
    private static final int NEAR_HILLS = 0x67A78E;
    private static final int EARTH = 0x7A5236;
    private static final int GRASS = 0x4FA84A;
    private static final int CRATE = 0xC98F4B;
    private static final int CRATE_EDGE = 0x8D5D2A;
    private static final int COIN = 0xFFD23F;
    private static final int COIN_EDGE = 0xC98F12;
    private static final int ENEMY = 0x6B3FA0;
    private static final int EYE = 0xFFFFFF;
    private static final int SKIN = 0xFFD9B5;
    private static final int FLAG = 0xFFFFFF;
    private static final double GRASS_HEIGHT = 2;
    private static final double HILL_PERIOD = 48;

    private RunnerPainter() {}

    static void draw(RunnerState state, Canvas canvas) {
        double hue = state.varied().of(RunnerVariations.HUE);
        canvas.fill(Colours.turned(SKY, hue));
        hills(canvas, state.cameraX() / 4, 60, 22, Colours.turned(FAR_HILLS, hue));
        hills(canvas, state.cameraX() / 2 + 20, 66, 18, Colours.turned(NEAR_HILLS, hue));
        int first = (int) Math.floor(state.cameraX() / RunnerLayout.TILE);
        for (int column = first; column <= first + Level.STRETCH; column++) {
            for (int row = 0; row < Level.ROWS; row++) {
                tile(state, canvas, column, row, hue);
            }
        }
        enemy(state, canvas, state.even(), 0);
        enemy(state, canvas, state.odd(), 1);
        runner(state, canvas);
    }

    private static void hills(Canvas canvas, double shift, double y, double radius, int colour) {
        double offset = shift % HILL_PERIOD;
        for (double x = -offset - HILL_PERIOD / 2;
                x < RunnerLayout.SIDE + HILL_PERIOD;
                x += HILL_PERIOD) {
            canvas.disc(x, y, radius, colour);
        }
    }

    private static void tile(RunnerState state, Canvas canvas, int column, int row, double hue) {
        double x = column * RunnerLayout.TILE - state.cameraX();
        double y = row * RunnerLayout.TILE;
        switch (state.tile(column, row)) {
            case GROUND -> ground(state, canvas, column, row, hue);
            case CRATE -> crate(canvas, x, y);
            case COIN -> {
                if (state.hasCoin(column, row)) {
                    coin(canvas, x + RunnerLayout.TILE / 2, y + RunnerLayout.TILE / 2);
                }
            }
            case FLAG -> flag(canvas, x, y);
            case AIR, ENEMY -> {}
        }
    }

    private static void ground(RunnerState state, Canvas canvas, int column, int row, double hue) {
        double x = column * RunnerLayout.TILE - state.cameraX();
        double y = row * RunnerLayout.TILE;
        canvas.object(GROUND_ID);
        canvas.rectangle(
                x, y, x + RunnerLayout.TILE, y + RunnerLayout.TILE, Colours.turned(EARTH, hue));
        if (row == 0 || !state.tile(column, row - 1).isSolid()) {
            canvas.rectangle(
                    x, y, x + RunnerLayout.TILE, y + GRASS_HEIGHT, Colours.turned(GRASS, hue));
        }
    }

    private static void crate(Canvas canvas, double x, double y) {
        double t = RunnerLayout.TILE;
        canvas.object(CRATE_ID);
        canvas.rectangle(x, y, x + t, y + t, CRATE_EDGE);
        canvas.rectangle(x + 1, y + 1, x + t - 1, y + t - 1, CRATE);
        canvas.rectangle(x + 1, y + t / 2 - 0.5, x + t - 1, y + t / 2 + 0.5, CRATE_EDGE);
    }

    private static void coin(Canvas canvas, double x, double y) {
        canvas.object(COIN_ID);
        canvas.disc(x, y, RunnerLayout.COIN_RADIUS, COIN_EDGE);
        canvas.disc(x, y, RunnerLayout.COIN_RADIUS - 0.75, COIN);
    }

    private static void flag(Canvas canvas, double x, double y) {
        canvas.object(FLAG_ID);
        canvas.rectangle(x + 1, y, x + 2, y + RunnerLayout.TILE, CRATE_EDGE);
        canvas.rectangle(x + 2, y, x + 7.5, y + 5, FLAG);
    }

    private static void enemy(RunnerState state, Canvas canvas, Stretch stretch, int parity) {
        if (!stretch.hasEnemy()) {
            return;
        }
        double x = stretch.enemyX() - state.cameraX();
        double y = stretch.enemyY();
        double half = RunnerLayout.ENEMY_HALF_WIDTH;
        canvas.object(ENEMY_ID + parity);
        canvas.disc(x, y - half + 0.5, half, ENEMY);
        canvas.rectangle(x - half, y - half + 0.5, x + half, y, ENEMY);
        canvas.disc(x - 1.4, y - 4, 0.9, EYE);
        canvas.disc(x + 1.4, y - 4, 0.9, EYE);
    }

    private static void runner(RunnerState state, Canvas canvas) {
        Runner runner = state.runner();
        double x = runner.x() - state.cameraX();
        double y = runner.y();
        double half = RunnerLayout.RUNNER_HALF_WIDTH;
        canvas.object(RUNNER_ID);
        canvas.rectangle(x - half, y - 5, x + half, y - 1, RUNNER_COLOUR);
        canvas.rectangle(x - half, y - 1, x - 0.5, y, CRATE_EDGE);
        canvas.rectangle(x + 0.5, y - 1, x + half, y, CRATE_EDGE);
        canvas.disc(x, y - 5.5, 2.5, SKIN);
        canvas.rectangle(x - half, y - 8, x + half, y - 6.5, RUNNER_COLOUR);
    }
}
