package dev.gedanken.evaluate.axes;

import dev.gedanken.model.Belief;
import dev.gedanken.model.Step;
import dev.gedanken.model.WorldModel;
import dev.gedanken.projection.BeliefVector;
import dev.gedanken.projection.ReferenceSet;
import dev.gedanken.projection.ReferenceSet.Point;
import dev.gedanken.world.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Features of true moments, in which the model saw every frame.
 *
 * @param fitted features of the episodes on which probes are fitted
 * @param measured features of those that are compared
 */
record ProbedFeatures(ReferenceSet fitted, ReferenceSet measured) {
    private static final int SMALL = 16;

    /** Where features come from. */
    sealed interface Source {
        /** Returns the features of a model that observes frames. */
        static Source of(WorldModel model) {
            return new Seeing(model);
        }

        /** A model's features, closed loop. */
        record Seeing(WorldModel model) implements Source {}

        /** The picture, 16×16 cells of mean colour. */
        record SmallPictures() implements Source {}
    }

    /** Returns the features; empty if there are none. */
    static Optional<ProbedFeatures> of(AxisTrial trial, Source source) {
        int steps = trial.effort().probeSteps();
        Optional<ReferenceSet> fitted = gathered(trial.fitting(), steps, source);
        Optional<ReferenceSet> measured =
                fitted.flatMap(any ->
                        gathered(
                                trial.episodes(),
                                Math.min(steps, trial.effort().horizon()),
                                source));
        return measured.map(set -> new ProbedFeatures(fitted.orElseThrow(), set));
    }

    private static Optional<ReferenceSet> gathered(
            List<AxisEpisode> episodes, int steps, Source source) {
        return switch (source) {
            case Source.Seeing(WorldModel model) -> seeing(model, episodes, steps, 1);
            case Source.SmallPictures() -> pictures(episodes, steps);
        };
    }

    /**
     * Returns the features of a model that observes episodes; empty if it has none.
     *
     * @param every how many steps lie between two moments that are kept
     */
    static Optional<ReferenceSet> seeing(
            WorldModel model, List<AxisEpisode> episodes, int steps, int every) {
        Rollouts rollouts = new Rollouts(model);
        List<Point> points = new ArrayList<>();
        List<Belief> beliefs = rollouts.begin(episodes);
        for (int step = 0; step <= steps; step++) {
            if (step > 0) {
                beliefs =
                        rollouts.observe(beliefs, episodes, step).stream()
                                .map(Step::belief)
                                .toList();
            }
            for (int i = 0; step % every == 0 && i < episodes.size(); i++) {
                Optional<float[]> vector = BeliefVector.of(model, beliefs.get(i));
                if (vector.isEmpty()) {
                    return Optional.empty();
                }
                points.add(new Point(i, vector.get(), episodes.get(i).factorsAt(step)));
            }
        }
        return Optional.of(new ReferenceSet(points));
    }

    private static Optional<ReferenceSet> pictures(List<AxisEpisode> episodes, int steps) {
        List<Point> points = new ArrayList<>();
        for (int step = 0; step <= steps; step++) {
            for (int i = 0; i < episodes.size(); i++) {
                AxisEpisode episode = episodes.get(i);
                points.add(new Point(i, small(episode.frameAt(step)), episode.factorsAt(step)));
            }
        }
        return Optional.of(new ReferenceSet(points));
    }

    /** Returns the mean colours of 16×16 cells in [0, 1], {@code (16, 16, 3)}. */
    static float[] small(Frame frame) {
        float[] sums = new float[SMALL * SMALL * Frame.CHANNELS];
        int[] counts = new int[SMALL * SMALL];
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                int cell = y * SMALL / frame.height() * SMALL + x * SMALL / frame.width();
                counts[cell]++;
                for (int c = 0; c < Frame.CHANNELS; c++) {
                    sums[cell * Frame.CHANNELS + c] += frame.channel(x, y, c) / 255f;
                }
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= Math.max(1, counts[i / Frame.CHANNELS]);
        }
        return sums;
    }
}
