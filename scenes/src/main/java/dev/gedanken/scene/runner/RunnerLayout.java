package dev.gedanken.scene.runner;

import dev.gedanken.scene.geometry.Box;

/** Sizes in px of the 64×64 frame, speeds in px/step at 30 steps a second. */
final class RunnerLayout {
    static final double SIDE = 64;
    static final double TILE = 8;

    static final double RUNNER_HALF_WIDTH = 3;
    static final double RUNNER_HEIGHT = 8;
    static final double ENEMY_HALF_WIDTH = 3.5;
    static final double ENEMY_HEIGHT = 6;
    static final double COIN_RADIUS = 2.75;

    static final double ACCELERATION = 0.25;
    static final double JUMP_SPEED = 3.75;
    static final double FALL_LIMIT = 4;
    static final double BOUNCE_SPEED = 2.5;
    static final double ENEMY_SPEED = 0.5;

    /**
     * Distance from the left border at which the view keeps the runner while it runs to the right.
     */
    static final double LOOK_BACK = 22;

    /** Where the world ends: coordinates are exact up to here. */
    static final double FARTHEST = 1e7;

    private RunnerLayout() {}

    /** Returns the runner's box in tiles; {@code x} is its centre and {@code y} its feet, px. */
    static Box runner(double x, double y) {
        return standing(x, y, RUNNER_HALF_WIDTH, RUNNER_HEIGHT);
    }

    /** Returns an enemy's box in tiles. */
    static Box enemy(Stretch stretch) {
        return standing(stretch.enemyX(), stretch.enemyY(), ENEMY_HALF_WIDTH, ENEMY_HEIGHT);
    }

    private static Box standing(double x, double y, double halfWidth, double height) {
        return new Box(
                (x - halfWidth) / TILE, (y - height) / TILE, (x + halfWidth) / TILE, y / TILE);
    }
}
