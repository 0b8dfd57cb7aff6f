package dev.gedanken.scene.runner;

import dev.gedanken.scene.VariationValues;
import dev.gedanken.scene.runner.RunnerState.Counts;
import dev.gedanken.scene.runner.RunnerState.Runner;

/**
 * What is stored for a {@link RunnerState}, under the same names; the tiles follow from the level.
 */
public record KeptRun(
        Runner runner,
        double cameraX,
        Passed even,
        Passed odd,
        Counts counts,
        VariationValues varied) {

    /** What is stored for a {@link Stretch}, under the same names. */
    public record Passed(
            int index,
            boolean hasEnemy,
            double enemyX,
            double enemyY,
            int enemyDirection,
            long coinsTaken) {

        static Passed of(Stretch stretch) {
            return new Passed(
                    stretch.index(),
                    stretch.hasEnemy(),
                    stretch.enemyX(),
                    stretch.enemyY(),
                    stretch.enemyDirection(),
                    stretch.coinsTaken());
        }

        Stretch in(Level level) {
            return Stretch.fresh(level, index)
                    .withCoinsTaken(coinsTaken)
                    .withEnemy(hasEnemy, enemyX, enemyY, enemyDirection);
        }
    }

    static KeptRun of(RunnerState state) {
        return new KeptRun(
                state.runner(),
                state.cameraX(),
                Passed.of(state.even()),
                Passed.of(state.odd()),
                state.counts(),
                state.varied());
    }

    RunnerState in(Level level) {
        return new RunnerState(
                runner, cameraX, even.in(level), odd.in(level), counts, level, varied);
    }
}
