package dev.gedanken.scene.runner;

import dev.gedanken.scene.geometry.Box;
import dev.gedanken.scene.geometry.Tiles;
import dev.gedanken.scene.runner.RunnerState.Runner;

/**
 * One step of a run, in double arithmetic with IEEE-exact operations only: the runner moves first
 * horizontally, then vertically; then enemies walk; then contacts are resolved.
 */
final class RunnerPhysics {
    private static final int FLAG_REWARD = 5;

    private RunnerPhysics() {}

    /**
     * Makes a step.
     *
     * @param direction -1 to run to the left, 1 to the right, 0 to stop (in the air: to glide on)
     */
    static RunnerState step(RunnerState state, int direction, boolean jumps) {
        RunnerState next = state.withCounts(state.counts().atNewStep());
        next = next.withRunner(moved(next, direction, jumps));
        next = followed(next);
        next = next.withStretches(walked(next, next.even()), walked(next, next.odd()));
        next = met(met(next, next.even()), next.odd());
        next = collected(next);
        return fallen(next);
    }

    /** The runner stays in view, unless the camera was set to the very end of the level. */
    private static double leftEdge(RunnerState state) {
        return Math.min(state.cameraX() + RunnerLayout.RUNNER_HALF_WIDTH, RunnerLayout.FARTHEST);
    }

    private static Runner moved(RunnerState state, int direction, boolean jumps) {
        Runner before = state.runner();
        Tiles tiles = state.tiles();
        double vx = speed(state, direction);
        double gravity = state.varied().of(RunnerVariations.GRAVITY);
        double vy = Math.min(before.vy() + gravity, RunnerLayout.FALL_LIMIT);
        if (jumps && before.isGrounded()) {
            vy = -RunnerLayout.JUMP_SPEED;
        }
        double tile = RunnerLayout.TILE;
        double dx = tiles.alongX(RunnerLayout.runner(before.x(), before.y()), vx / tile) * tile;
        double x = Math.clamp(before.x() + dx, leftEdge(state), RunnerLayout.FARTHEST);
        double dy = tiles.alongY(RunnerLayout.runner(x, before.y()), vy / tile) * tile;
        boolean isStopped = dy != vy;
        return new Runner(
                x,
                Math.max(before.y() + dy, -RunnerLayout.SIDE),
                dx == vx ? vx : 0,
                isStopped ? 0 : vy,
                isStopped && vy > 0);
    }

    private static double speed(RunnerState state, int direction) {
        Runner runner = state.runner();
        double wanted = direction * state.varied().of(RunnerVariations.RUN_SPEED);
        if (direction == 0 && !runner.isGrounded()) {
            return runner.vx();
        }
        double change = wanted - runner.vx();
        return runner.vx()
                + Math.clamp(change, -RunnerLayout.ACCELERATION, RunnerLayout.ACCELERATION);
    }

    private static RunnerState followed(RunnerState state) {
        double wanted = state.runner().x() - RunnerLayout.LOOK_BACK;
        return wanted > state.cameraX()
                ? state.withCamera(Math.min(wanted, RunnerLayout.FARTHEST - RunnerLayout.SIDE))
                : state;
    }

    /** Lets an enemy walk; it turns at walls, at edges and at the ends of its stretch. */
    private static Stretch walked(RunnerState state, Stretch stretch) {
        if (!stretch.hasEnemy()) {
            return stretch;
        }
        int direction = stretch.enemyDirection();
        double x = stretch.enemyX() + direction * RunnerLayout.ENEMY_SPEED;
        double front = x + direction * RunnerLayout.ENEMY_HALF_WIDTH;
        double least = stretch.index() * Stretch.WIDTH;
        boolean leaves = front < least || front > least + Stretch.WIDTH;
        int column = (int) Math.floor(front / RunnerLayout.TILE);
        int below = (int) Math.floor(stretch.enemyY() / RunnerLayout.TILE + Box.TOUCH);
        Tiles tiles = state.tiles();
        boolean isBlocked = tiles.isSolid(column, below - 1) || !tiles.isSolid(column, below);
        return leaves || isBlocked
                ? stretch.withEnemy(true, stretch.enemyX(), stretch.enemyY(), -direction)
                : stretch.withEnemy(true, x, stretch.enemyY(), direction);
    }

    /** Resolves a contact: falling onto an enemy kills it, anything else kills the runner. */
    private static RunnerState met(RunnerState state, Stretch stretch) {
        Runner runner = state.runner();
        boolean meet =
                stretch.hasEnemy()
                        && RunnerLayout.runner(runner.x(), runner.y())
                                .overlaps(RunnerLayout.enemy(stretch));
        if (!meet) {
            return state;
        }
        double middle = stretch.enemyY() - RunnerLayout.ENEMY_HEIGHT / 2;
        if (runner.vy() <= 0 || runner.y() > middle + RunnerLayout.FALL_LIMIT / 2) {
            return died(state);
        }
        Stretch without =
                stretch.withEnemy(
                        false, stretch.enemyX(), stretch.enemyY(), stretch.enemyDirection());
        boolean isEven = stretch == state.even();
        return state.withStretches(isEven ? without : state.even(), isEven ? state.odd() : without)
                .withRunner(
                        new Runner(
                                runner.x(),
                                runner.y(),
                                runner.vx(),
                                -RunnerLayout.BOUNCE_SPEED,
                                false))
                .withCounts(state.counts().withStomp());
    }

    /** Takes coins and the flag where the runner is. */
    private static RunnerState collected(RunnerState state) {
        Box box = RunnerLayout.runner(state.runner().x(), state.runner().y());
        RunnerState next = state;
        for (int row = (int) Math.floor(box.top()); row < box.bottom(); row++) {
            for (int column = (int) Math.floor(box.left()); column < box.right(); column++) {
                if (next.hasCoin(column, row)) {
                    next = withCoinTaken(next, column, row);
                } else if (state.level().at(column, row) == Tile.FLAG) {
                    next = atFlag(next);
                }
            }
        }
        return next;
    }

    private static RunnerState withCoinTaken(RunnerState state, int column, int row) {
        Stretch taken =
                state.stretchOf(column)
                        .withCoinTaken(Math.floorMod(column, Level.STRETCH), row, true);
        boolean isEven = (taken.index() & 1) == 0;
        return state.withStretches(isEven ? taken : state.even(), isEven ? state.odd() : taken)
                .withCounts(state.counts().withCoin());
    }

    private static RunnerState atFlag(RunnerState state) {
        boolean isOver = state.counts().isOver();
        return state.withCounts(state.counts().withEnd(isOver ? 0 : FLAG_REWARD));
    }

    private static RunnerState fallen(RunnerState state) {
        boolean isBelow = state.runner().y() > RunnerLayout.SIDE + RunnerLayout.RUNNER_HEIGHT / 2;
        return isBelow ? died(state) : state;
    }

    /** Counts a death and drops the runner from above onto the first visible ground. */
    private static RunnerState died(RunnerState state) {
        return RunnerScene.dropped(state, state.cameraX() + RunnerLayout.TILE)
                .withCounts(state.counts().withDeath());
    }
}
