package dev.gedanken.scene.runner;

import dev.gedanken.scene.FactorValue;
import dev.gedanken.scene.Outcome;
import dev.gedanken.scene.SceneState;
import dev.gedanken.scene.VariationValues;
import dev.gedanken.scene.geometry.Tiles;
import java.util.List;

/**
 * Everything there is to know about a run.
 *
 * @param runner the runner
 * @param cameraX column of the world at the frame's left border, px; never decreases unless it is
 *     set
 * @param even the visible stretch with an even index
 * @param odd the visible stretch with an odd index
 * @param counts the counts since the start
 * @param level the level of the run
 * @param varied this episode's variations
 */
public record RunnerState(
        Runner runner,
        double cameraX,
        Stretch even,
        Stretch odd,
        Counts counts,
        Level level,
        VariationValues varied)
        implements SceneState<RunnerState> {

    /**
     * The runner.
     *
     * @param x column of its centre in the world, px
     * @param y row of its feet, px, growing downwards
     * @param vx velocity to the right, px/step
     * @param vy velocity downwards, px/step
     * @param isGrounded whether it stands on something
     */
    public record Runner(double x, double y, double vx, double vy, boolean isGrounded) {}

    /**
     * The counts since the start.
     *
     * @param coins coins taken
     * @param stomped enemies jumped on
     * @param deaths falls and collisions
     * @param reward reward of the last step: 1 for a coin or an enemy, 5 for the flag, −1 for a
     *     death
     * @param isOver whether the runner died in the last step or is at the flag
     */
    public record Counts(int coins, int stomped, int deaths, int reward, boolean isOver) {
        /** Highest count. */
        static final int MOST = 10_000_000;

        Counts atNewStep() {
            return new Counts(coins, stomped, deaths, 0, false);
        }

        Counts withCoin() {
            return new Counts(oneMore(coins), stomped, deaths, reward + 1, isOver);
        }

        Counts withStomp() {
            return new Counts(coins, oneMore(stomped), deaths, reward + 1, isOver);
        }

        Counts withDeath() {
            return new Counts(coins, stomped, oneMore(deaths), reward - 1, true);
        }

        Counts withEnd(int earned) {
            return new Counts(coins, stomped, deaths, reward + earned, true);
        }

        private static int oneMore(int count) {
            return Math.min(count + 1, MOST);
        }
    }

    /** Returns the tiles that stop the runner and enemies. */
    Tiles tiles() {
        return (column, row) -> column < 0 || tile(column, row).isSolid();
    }

    /** Returns the visible stretch that has the parity of column {@code column}'s stretch. */
    Stretch stretchOf(int column) {
        return (Math.floorDiv(column, Level.STRETCH) & 1) == 0 ? even : odd;
    }

    /** Returns the tile at a column and a row of the level; visible tiles need no computation. */
    Tile tile(int column, int row) {
        Stretch stretch = stretchOf(column);
        boolean isKnown =
                stretch.index() == Math.floorDiv(column, Level.STRETCH)
                        && row >= 0
                        && row < Level.ROWS;
        return isKnown
                ? stretch.tile(Math.floorMod(column, Level.STRETCH), row)
                : level.at(column, row);
    }

    /** Returns whether there is a coin to take. */
    boolean hasCoin(int column, int row) {
        Stretch stretch = stretchOf(column);
        boolean isInSight = stretch.index() == Math.floorDiv(column, Level.STRETCH);
        return row >= 0
                && row < Level.ROWS
                && isInSight
                && tile(column, row) == Tile.COIN
                && !stretch.isCoinTaken(Math.floorMod(column, Level.STRETCH), row);
    }

    @Override
    public List<FactorValue> factors() {
        return RunnerFactors.TABLE.read(this);
    }

    @Override
    public RunnerState with(String factor, double value) {
        return RunnerFactors.TABLE.set(this, factor, value);
    }

    @Override
    public Outcome outcome() {
        return new Outcome(counts.reward(), counts.isOver());
    }

    RunnerState withRunner(Runner other) {
        return new RunnerState(other, cameraX, even, odd, counts, level, varied);
    }

    RunnerState withStretches(Stretch newEven, Stretch newOdd) {
        return new RunnerState(runner, cameraX, newEven, newOdd, counts, level, varied);
    }

    RunnerState withCounts(Counts other) {
        return new RunnerState(runner, cameraX, even, odd, other, level, varied);
    }

    /**
     * Returns this state with the view at {@code x}, and with fresh stretches where new ones come
     * into view.
     */
    RunnerState withCamera(double x) {
        int first = (int) Math.floor(x / Stretch.WIDTH);
        int evenIndex = (first & 1) == 0 ? first : first + 1;
        int oddIndex = (first & 1) == 0 ? first + 1 : first;
        return new RunnerState(
                runner,
                x,
                even.index() == evenIndex ? even : Stretch.fresh(level, evenIndex),
                odd.index() == oddIndex ? odd : Stretch.fresh(level, oddIndex),
                counts,
                level,
                varied);
    }

    RunnerState withVaried(VariationValues values) {
        Level chosen = level instanceof SeededLevel ? RunnerScene.seeded(values) : level;
        return new RunnerState(
                runner, cameraX, even.of(chosen), odd.of(chosen), counts, chosen, values);
    }
}
