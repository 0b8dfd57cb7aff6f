package dev.gedanken.evaluate.axes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.gedanken.evaluate.axes.Score.Measured;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One figure of an axis: the model's score and its baselines.
 *
 * @param measure what is measured, such as {@code psnr}; names its formula in the texts and the
 *     documentation
 * @param about what it is measured of: a factor, a horizon in steps, a kind of intervention; empty
 *     if of everything
 * @param unit such as {@code dB}, {@code share} or a factor's own
 * @param isHigherBetter whether more is better
 * @param decides whether the axis's verdict depends on it
 * @param scores the model's first
 */
@JsonPropertyOrder({"measure", "about", "unit", "isHigherBetter", "decides", "scores"})
public record Figure(
        String measure,
        String about,
        String unit,
        boolean isHigherBetter,
        boolean decides,
        List<Score> scores) {

    /** The measure of how often a planner reaches the goal. */
    public static final String SUCCESS = "success";

    /** A share, or a number without a unit. */
    static final String SHARE = "share";

    /** A number of the world's own, such as a sum of rewards. */
    static final String NUMBER = "";

    public Figure {
        scores = List.copyOf(scores);
    }

    /** How the model compares with the floors: baselines that a useful model beats. */
    public enum Standing {
        /** Better than every floor, with disjoint intervals. */
        BETTER,
        /** Not distinguishable from a floor. */
        LIKE_A_BASELINE,
        /** Worse than a floor, with disjoint intervals. */
        WORSE,
        /** There is nothing to compare. */
        NOT_COMPARED
    }

    /** Returns a figure in which more is better. */
    static Figure higher(String measure, String about, String unit, List<Score> scores) {
        return new Figure(measure, about, unit, true, false, scores);
    }

    /** Returns a figure in which less is better. */
    static Figure lower(String measure, String about, String unit, List<Score> scores) {
        return new Figure(measure, about, unit, false, false, scores);
    }

    /** Returns this figure as one on which the axis's verdict depends. */
    Figure deciding() {
        return new Figure(measure, about, unit, isHigherBetter, true, scores);
    }

    /** Returns a subject's measured score; empty if there is none. */
    public Optional<Measured> measured(Subject subject) {
        return scores.stream()
                .filter(score -> score.subject() == subject)
                .filter(Measured.class::isInstance)
                .map(Measured.class::cast)
                .findFirst();
    }

    /** Returns how the model compares with the floors. */
    @JsonIgnore
    public Standing standing() {
        Optional<Measured> model = measured(Subject.MODEL);
        List<Measured> floors = floors();
        if (model.isEmpty() || floors.isEmpty()) {
            return Standing.NOT_COMPARED;
        }
        if (floors.stream().anyMatch(floor -> isApart(floor, model.get()))) {
            return Standing.WORSE;
        }
        return floors.stream().allMatch(floor -> isApart(model.get(), floor))
                ? Standing.BETTER
                : Standing.LIKE_A_BASELINE;
    }

    /** Returns the best of the baselines that a useful model beats; empty if there is none. */
    public Optional<Measured> bestFloor() {
        Comparator<Measured> byValue = Comparator.comparingDouble(Measured::value);
        return floors().stream().max(isHigherBetter ? byValue : byValue.reversed());
    }

    private List<Measured> floors() {
        return scores.stream()
                .filter(score -> score.subject().isFloor())
                .filter(Measured.class::isInstance)
                .map(Measured.class::cast)
                .toList();
    }

    private boolean isApart(Measured better, Measured worse) {
        return isHigherBetter
                ? better.interval().low() > worse.interval().high()
                : better.interval().high() < worse.interval().low();
    }
}
