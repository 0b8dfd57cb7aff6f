package dev.gedanken.evaluate.axes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.gedanken.evaluate.axes.Score.Measured;
import dev.gedanken.measure.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How two models differ in one figure that was measured for both.
 *
 * @param axis of the figure
 * @param figure of the first model
 * @param first the first model's score
 * @param second the second model's score
 * @param difference first − second
 * @param interval of 95 %
 * @param isPaired whether it is the mean of differences by seed, with a bootstrap interval;
 *     otherwise the interval is computed from both intervals (Zou and Donner 2008, equation 7), as
 *     for independent scores
 */
@JsonPropertyOrder({
    "axis",
    "measure",
    "about",
    "unit",
    "first",
    "second",
    "difference",
    "interval",
    "isPaired"
})
public record Difference(
        Axis axis,
        @JsonIgnore Figure figure,
        double first,
        double second,
        double difference,
        Interval interval,
        boolean isPaired) {
    private static final long BOOTSTRAP_SEED = 19;

    /** Returns what is measured. */
    @JsonProperty
    public String measure() {
        return figure.measure();
    }

    /** Returns what it is measured of. */
    @JsonProperty
    public String about() {
        return figure.about();
    }

    /** Returns its unit. */
    @JsonProperty
    public String unit() {
        return figure.unit();
    }

    /** Returns the differences in all deciding figures that were measured for both. */
    public static List<Difference> of(AxesReport first, AxesReport second) {
        List<Difference> all = new ArrayList<>();
        for (AxisResult result : first.axes()) {
            List<Figure> others =
                    second.of(result.axis()).map(AxisResult::figures).orElse(List.of());
            for (Figure figure : result.figures()) {
                others.stream()
                        .filter(other -> isSame(figure, other))
                        .findFirst()
                        .flatMap(other -> of(result.axis(), figure, other))
                        .ifPresent(all::add);
            }
        }
        return List.copyOf(all);
    }

    private static boolean isSame(Figure a, Figure b) {
        return a.measure().equals(b.measure())
                && a.about().equals(b.about())
                && (a.decides() || b.decides());
    }

    private static Optional<Difference> of(Axis axis, Figure first, Figure second) {
        Optional<Measured> a = first.measured(Subject.MODEL);
        Optional<Measured> b = second.measured(Subject.MODEL);
        if (a.isEmpty() || b.isEmpty()) {
            return Optional.empty();
        }
        double[] differences = differences(a.get().byEpisode(), b.get().byEpisode());
        double difference = a.get().value() - b.get().value();
        Interval interval =
                differences.length > 1
                        ? Interval.ofMean(differences, BOOTSTRAP_SEED)
                        : apart(a.get(), b.get());
        if (differences.length > 1) {
            double sum = 0;
            for (double each : differences) {
                sum += each;
            }
            difference = sum / differences.length;
        }
        return Optional.of(
                new Difference(
                        axis,
                        first,
                        a.get().value(),
                        b.get().value(),
                        difference,
                        interval,
                        differences.length > 1));
    }

    /**
     * Returns the differences for the episodes in which both have a value; none if their episodes
     * differ.
     */
    private static double[] differences(List<Double> a, List<Double> b) {
        List<Double> differences = new ArrayList<>();
        for (int i = 0; i < a.size() && a.size() == b.size(); i++) {
            double difference = a.get(i) - b.get(i);
            if (Double.isFinite(difference)) {
                differences.add(difference);
            }
        }
        return differences.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static Interval apart(Measured a, Measured b) {
        double difference = a.value() - b.value();
        double below = Math.hypot(a.value() - a.interval().low(), b.interval().high() - b.value());
        double above = Math.hypot(a.interval().high() - a.value(), b.value() - b.interval().low());
        return new Interval(difference - below, difference + above);
    }

    /** Returns whether the interval excludes 0. */
    public boolean isClear() {
        return interval.low() > 0 || interval.high() < 0;
    }
}
