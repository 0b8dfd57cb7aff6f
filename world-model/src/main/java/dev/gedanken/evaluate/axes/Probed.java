package dev.gedanken.evaluate.axes;

import dev.gedanken.measure.Interval;
import dev.gedanken.measure.Quantile;
import dev.gedanken.projection.LinearProbe;
import dev.gedanken.projection.Perceptron;
import dev.gedanken.projection.ProbeTargets;
import dev.gedanken.projection.ReferenceSet;
import dev.gedanken.projection.ReferenceSet.Point;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What probes read from features of held-out moments, together with the truth. */
final class Probed {
    private static final int RESAMPLES = 1000;
    private static final int STREAM = 812;
    private static final long SEED = 19;
    private static final double TAIL = 0.025;

    private final ProbeTargets targets;
    private final int[] episodes;
    private final double[][] truth;
    private final double[][] linear;
    private final double[][] perceptron;
    private final int[][] resamples;

    /** How it is read. */
    enum Kind {
        LINEAR,
        PERCEPTRON
    }

    private Probed(
            ProbeTargets targets,
            int[] episodes,
            double[][] truth,
            double[][] linear,
            double[][] perceptron) {
        this.targets = targets;
        this.episodes = episodes;
        this.truth = truth;
        this.linear = linear;
        this.perceptron = perceptron;
        this.resamples = resamples();
    }

    /** Fits both probes and reads with them. */
    static Probed of(ProbedFeatures features) {
        ReferenceSet measured = features.measured();
        ProbeTargets targets = ProbeTargets.ofValues(measured.points().getFirst().factors());
        Function<Point, double[]> truth = point -> targets.columns(point.factors());
        LinearProbe linear = LinearProbe.fit(features.fitted());
        Perceptron perceptron =
                Perceptron.fit(
                        features.fitted().vectors(),
                        features.fitted().points().stream().map(truth).toList(),
                        SEED);
        return new Probed(
                targets,
                measured.points().stream().mapToInt(Point::episode).toArray(),
                rows(measured, truth),
                rows(measured, point -> linear.columns(point.vector())),
                rows(measured, point -> perceptron.estimate(point.vector())));
    }

    private double[][] read(Kind kind) {
        return kind == Kind.LINEAR ? linear : perceptron;
    }

    private static double[][] rows(ReferenceSet set, Function<Point, double[]> row) {
        return set.points().stream().map(row).toArray(double[][]::new);
    }

    /**
     * Returns, for each resample, which moments are in it: whole episodes, because moments of one
     * episode are correlated.
     */
    private int[][] resamples() {
        int count = Arrays.stream(episodes).max().orElse(0) + 1;
        List<List<Integer>> byEpisode = new ArrayList<>();
        IntStream.range(0, count).forEach(episode -> byEpisode.add(new ArrayList<>()));
        for (int i = 0; i < episodes.length; i++) {
            byEpisode.get(episodes[i]).add(i);
        }
        int[][] all = new int[RESAMPLES][];
        for (int resample = 0; resample < RESAMPLES; resample++) {
            Noise noise = new Noise(SEED, STREAM, resample);
            all[resample] =
                    IntStream.range(0, count)
                            .map(i -> noise.below(i, count))
                            .boxed()
                            .flatMap(episode -> byEpisode.get(episode).stream())
                            .mapToInt(Integer::intValue)
                            .toArray();
        }
        return all;
    }

    private int[] everything() {
        return IntStream.range(0, episodes.length).toArray();
    }

    private int episodeCount() {
        return (int) Arrays.stream(episodes).distinct().count();
    }

    /** Returns whether a factor is a flag, so that a reading is right or wrong. */
    boolean isFlag(int factor) {
        return targets.factors().get(factor).unit().equals("flag");
    }

    /** The score, and that of a constant prediction. */
    record Value(OptionalDouble value, Interval interval, OptionalDouble constant, int episodes) {

        Score score(Subject subject) {
            return value.isPresent()
                    ? new Score.Measured(subject, value.getAsDouble(), interval, episodes)
                    : Scores.none(subject, Reason.NEVER_HAPPENED);
        }

        Score ofConstant() {
            return constant.isPresent()
                    ? Scores.known(Subject.CONSTANT, constant.getAsDouble(), episodes)
                    : Scores.none(Subject.CONSTANT, Reason.NEVER_HAPPENED);
        }
    }

    /** Returns R² or accuracy for one factor, or the mean over several of one kind. */
    Value of(Kind kind, List<Integer> members) {
        boolean isFlag = isFlag(members.getFirst());
        OptionalDouble constant =
                isFlag
                        ? members.stream().mapToDouble(this::mostFrequent).average()
                        : OptionalDouble.of(0);
        return value(moments -> mean(kind, members, moments, isFlag), constant);
    }

    /** Returns the mean of max(R², 0) over all factors that are numbers, or the accuracy if all are flags. */
    Value overall(Kind kind) {
        List<Integer> numbers =
                IntStream.range(0, targets.factors().size())
                        .filter(factor -> !isFlag(factor))
                        .boxed()
                        .toList();
        return value(
                moments ->
                        numbers.stream()
                                .map(factor -> explained(kind, factor, moments))
                                .filter(OptionalDouble::isPresent)
                                .mapToDouble(each -> Math.max(0, each.getAsDouble()))
                                .average()
                                .orElse(Double.NaN),
                OptionalDouble.of(0));
    }

    private Value value(ToDoubleFunction<int[]> figure, OptionalDouble constant) {
        double value = figure.applyAsDouble(everything());
        if (!Double.isFinite(value)) {
            return new Value(OptionalDouble.empty(), new Interval(0, 0), OptionalDouble.empty(), 0);
        }
        double[] resampled =
                Arrays.stream(resamples)
                        .mapToDouble(figure)
                        .filter(Double::isFinite)
                        .sorted()
                        .toArray();
        Interval interval =
                resampled.length == 0
                        ? new Interval(value, value)
                        : new Interval(
                                Math.min(value, Quantile.of(resampled, TAIL)),
                                Math.max(value, Quantile.of(resampled, 1 - TAIL)));
        return new Value(OptionalDouble.of(value), interval, constant, episodeCount());
    }

    private double mean(Kind kind, List<Integer> members, int[] moments, boolean isFlag) {
        return members.stream()
                .mapToDouble(factor ->
                        isFlag
                                ? accuracy(kind, factor, moments)
                                : explained(kind, factor, moments).orElse(Double.NaN))
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }

    private OptionalDouble explained(Kind kind, int factor, int[] moments) {
        double[][] rows = read(kind);
        return targets.explained(
                factor,
                Arrays.stream(moments).mapToObj(moment -> truth[moment]).toList(),
                Arrays.stream(moments).mapToObj(moment -> rows[moment]).toList());
    }

    private double accuracy(Kind kind, int factor, int[] moments) {
        double[][] rows = read(kind);
        int column = targets.column(factor);
        double right = 0;
        for (int moment : moments) {
            boolean said = rows[moment][column] >= 0.5;
            right += said == truth[moment][column] >= 0.5 ? 1 : 0;
        }
        return right / moments.length;
    }

    private double mostFrequent(int factor) {
        int column = targets.column(factor);
        double there = Arrays.stream(truth).filter(row -> row[column] >= 0.5).count();
        return Math.max(there, truth.length - there) / truth.length;
    }
}
