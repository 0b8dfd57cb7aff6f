package dev.gedanken.evaluate.axes;

import dev.gedanken.evaluate.axes.Score.DoesNotApply;
import dev.gedanken.evaluate.axes.Score.Measured;
import dev.gedanken.measure.Interval;
import dev.gedanken.measure.Quantile;
import dev.gedanken.world.Noise;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Makes scores from the values of single episodes. */
final class Scores {
    /** Seed of every bootstrap, so that the same values have the same interval. */
    private static final long BOOTSTRAP_SEED = 19;

    private static final int STREAM = 813;
    private static final int RESAMPLES = 1000;
    private static final double TAIL = 0.025;

    private Scores() {}

    /**
     * Returns a mean over episodes with its bootstrap interval; values that are not finite are
     * skipped.
     */
    static Score mean(Subject subject, double... values) {
        double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        if (finite.length == 0) {
            return none(subject, Reason.NEVER_HAPPENED);
        }
        double mean = Arrays.stream(finite).sum() / finite.length;
        return new Measured(
                subject,
                mean,
                Interval.ofMean(finite, BOOTSTRAP_SEED),
                finite.length,
                Arrays.stream(values).boxed().toList());
    }

    /** Returns a mean over episodes with its bootstrap interval. */
    static Score mean(Subject subject, List<Double> values) {
        return mean(subject, values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Returns a proportion with its Wilson interval. */
    static Score share(Subject subject, int successes, int tries) {
        return tries == 0
                ? none(subject, Reason.NEVER_HAPPENED)
                : new Measured(
                        subject,
                        (double) successes / tries,
                        Interval.ofShare(successes, tries),
                        tries);
    }

    /**
     * Returns a figure of all episodes together, with its bootstrap interval: the same figure of as many episodes drawn
     * with replacement, a thousand times.
     *
     * @param figure of some episodes, by their numbers; not finite where it is not defined
     */
    static Score resampled(Subject subject, int episodes, ToDoubleFunction<int[]> figure) {
        double value = figure.applyAsDouble(IntStream.range(0, episodes).toArray());
        if (!Double.isFinite(value)) {
            return none(subject, Reason.NEVER_HAPPENED);
        }
        double[] values = new double[RESAMPLES];
        for (int resample = 0; resample < RESAMPLES; resample++) {
            Noise noise = new Noise(BOOTSTRAP_SEED, STREAM, resample);
            values[resample] =
                    figure.applyAsDouble(
                            IntStream.range(0, episodes)
                                    .map(i -> noise.below(i, episodes))
                                    .toArray());
        }
        double[] sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        Interval interval =
                sorted.length == 0
                        ? new Interval(value, value)
                        : new Interval(
                                Math.min(value, Quantile.of(sorted, TAIL)),
                                Math.max(value, Quantile.of(sorted, 1 - TAIL)));
        return new Measured(subject, value, interval, episodes);
    }

    /** Returns a score that is known without measuring. */
    static Score known(Subject subject, double value, int episodes) {
        return new Measured(subject, value, new Interval(value, value), episodes);
    }

    /** Returns a score that does not apply. */
    static Score none(Subject subject, Reason reason) {
        return new DoesNotApply(subject, reason);
    }

    /** Returns the one score of a figure that does not apply to the model. */
    static List<Score> none(Reason reason) {
        return List.of(none(Subject.MODEL, reason));
    }
}
