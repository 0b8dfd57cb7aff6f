package dev.gedanken.evaluate.axes;

import java.util.List;

/**
 * How thoroughly the axes are scored.
 *
 * @param label {@code fast} or {@code full}
 * @param episodes how many held-out episodes are compared
 * @param horizon how many steps the model continues alone
 * @param longHorizon the same for the distance to real frames; 0 for never
 * @param probeEpisodes on how many episodes probes are fitted
 * @param probeSteps their length
 * @param planEpisodes how many episodes planners play
 * @param scrambledEpisodes how many episodes planners play with each factor scrambled; 0 for none
 * @param planSamples how many plans a planner compares where imagining is cheap
 * @param draws of the future from each start
 */
public record Effort(
        String label,
        int episodes,
        int horizon,
        int longHorizon,
        int probeEpisodes,
        int probeSteps,
        int planEpisodes,
        int scrambledEpisodes,
        int planSamples,
        int draws) {
    /** For a quick look: two minutes for {@code bricks-grid} on two cores. */
    public static final Effort FAST = new Effort("fast", 24, 30, 0, 40, 12, 10, 0, 24, 8);

    /** For a report: a quarter of an hour for the same. */
    public static final Effort FULL = new Effort("full", 100, 100, 1000, 100, 16, 40, 20, 64, 12);

    private static final List<Integer> HORIZONS = List.of(1, 5, 10, 30, 50, 100);

    /**
     * Returns the same with a different number of compared episodes; planners play at most as many.
     */
    public Effort withEpisodes(int count) {
        return new Effort(
                label,
                count,
                horizon,
                longHorizon,
                probeEpisodes,
                probeSteps,
                Math.min(planEpisodes, count),
                Math.min(scrambledEpisodes, count),
                planSamples,
                draws);
    }

    /** Returns the same with a horizon that fits the episodes. */
    Effort within(int steps) {
        return new Effort(
                label,
                episodes,
                steps,
                0,
                probeEpisodes,
                probeSteps,
                planEpisodes,
                scrambledEpisodes,
                planSamples,
                draws);
    }

    /** Returns the horizons that are scored. */
    List<Integer> horizons() {
        return HORIZONS.stream().filter(each -> each <= horizon).toList();
    }
}
