package dev.gedanken.plan;

import dev.gedanken.world.BadInputException;

/**
 * How a planner searches for a plan.
 *
 * @param numSamples candidates of an iteration
 * @param iterations rounds of candidates
 * @param elites number of the best candidates of an iteration, from which the next distribution is
 *     fitted
 * @param horizon steps of a plan
 * @param actionBlock steps for which an input is held; divides the horizon
 */
public record PlanSettings(
        int numSamples, int iterations, int elites, int horizon, int actionBlock) {
    // The message names these bounds, too.
    private static final int MOST_SAMPLES = 16_384;
    private static final int MOST_ITERATIONS = 1_000;
    private static final int MOST_STEPS = 1_000;

    public PlanSettings {
        if (numSamples < 2
                || numSamples > MOST_SAMPLES
                || iterations < 1
                || iterations > MOST_ITERATIONS
                || horizon > MOST_STEPS
                || elites < 1
                || elites > numSamples
                || actionBlock < 1
                || horizon < actionBlock
                || horizon % actionBlock != 0) {
            throw BadInputException.of(
                    "worldmodel.plan.settings",
                    numSamples,
                    iterations,
                    elites,
                    horizon,
                    actionBlock);
        }
    }

    /** Returns how many inputs a plan chooses. */
    public int blocks() {
        return horizon / actionBlock;
    }
}
