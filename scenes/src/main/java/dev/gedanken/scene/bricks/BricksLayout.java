package dev.gedanken.scene.bricks;

/** Sizes of the court in pixels of the 64×64 frame, speeds in px/step at 30 steps a second. */
final class BricksLayout {
    static final double COURT = 64;

    static final int ROWS = 4;
    static final int COLUMNS = 8;
    static final double WALL_TOP = 8;
    static final double BRICK_WIDTH = 8;
    static final double BRICK_HEIGHT = 4;
    static final double MORTAR = 1;
    static final double WALL_BOTTOM = WALL_TOP + ROWS * BRICK_HEIGHT;
    static final int FULL_WALL = -1;

    static final double PADDLE_TOP = 56;
    static final double PADDLE_HEIGHT = 3;
    static final double PADDLE_HALF_WIDTH = 7;
    static final double PADDLE_SPEED = 2;
    static final double PADDLE_MIN_X = PADDLE_HALF_WIDTH;
    static final double PADDLE_MAX_X = COURT - PADDLE_HALF_WIDTH;

    static final double BALL_RADIUS = 3;
    static final double BALL_SPEED = 1.5;
    static final double MAX_BALL_SPEED = 2.5;
    static final double BALL_MIN = BALL_RADIUS;
    static final double BALL_MAX = COURT - BALL_RADIUS;
    static final double SERVE_X = 32;
    static final double SERVE_Y = 36;

    /** Steepest departure from the vertical, in radians: 60° off the paddle's end, 40° at a serve. */
    static final double MAX_BOUNCE_ANGLE = Math.PI / 3;

    static final double MAX_SERVE_ANGLE = Math.PI * 2 / 9;

    private BricksLayout() {}

    static String brickName(int brick) {
        return "brick." + brick / COLUMNS + "." + brick % COLUMNS;
    }

    static double brickLeft(int brick) {
        return (brick % COLUMNS) * BRICK_WIDTH;
    }

    static double brickTop(int brick) {
        return WALL_TOP + (brick / COLUMNS) * BRICK_HEIGHT;
    }
}
