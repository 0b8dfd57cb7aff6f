package dev.gedanken.evaluate.axes;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.gedanken.evaluate.axes.AxisScorer.Findings;
import dev.gedanken.evaluate.axes.Figure.Standing;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The result of an axis.
 *
 * @param axis the axis
 * @param verdict of the deciding figures
 * @param figures everything that was measured
 * @param notes what else a reader should know, such as whether the model or the planner is the
 *     bottleneck
 * @param millis measured times, in ms; they depend on the machine
 * @param seconds how long scoring took
 */
@JsonPropertyOrder({"axis", "verdict", "figures", "notes", "millis", "seconds"})
public record AxisResult(
        Axis axis,
        Verdict verdict,
        List<Figure> figures,
        List<Note> notes,
        SortedMap<String, Double> millis,
        double seconds) {

    public AxisResult {
        figures = List.copyOf(figures);
        notes = List.copyOf(notes);
        millis = Collections.unmodifiableSortedMap(new TreeMap<>(millis));
    }

    /** The verdict of the deciding figures. */
    public enum Verdict {
        /** All of them are better than every baseline that a model must beat. */
        HOLDS,
        /** Some are. */
        PARTLY,
        /** None is. */
        FAILS,
        /** None applies. */
        DOES_NOT_APPLY
    }

    /** A note about an axis as a whole. */
    public enum Note {
        /** The planner reaches the goal with the true world but not with the model. */
        MODEL_IS_THE_BOTTLENECK,
        /** The planner does not reach it even with the true world. */
        PLANNER_IS_THE_BOTTLENECK,
        /** Model and true world cannot be distinguished. */
        NO_PLANNING_GAP,
        /** The model's own surprise is compared. */
        OWN_SURPRISE,
        /**
         * The model has no surprise reading: the distance between prediction and observation is
         * compared.
         */
        DISTANCE_AS_SURPRISE,
        /** Frames are compared. */
        COMPARED_AS_FRAMES,
        /** Features are compared, because the model draws no frames of its own. */
        COMPARED_AS_FEATURES,
        /** Planning reads factors from features by a linear probe. */
        PLANS_BY_PROBE,
        /** Planning uses the distance to the goal's frame. */
        PLANS_BY_DISTANCE,
        /** Planning uses predicted reward. */
        PLANS_BY_REWARD,
        /** The model's own policy, value and reward guide a tree search. */
        PLANS_BY_SEARCH
    }

    /** Returns a result with the verdict that follows from its figures. */
    static AxisResult of(Axis axis, Findings found, double seconds) {
        return new AxisResult(
                axis,
                verdict(found.figures()),
                found.figures(),
                found.notes(),
                found.millis(),
                seconds);
    }

    private static Verdict verdict(List<Figure> figures) {
        List<Standing> standings =
                figures.stream()
                        .filter(Figure::decides)
                        .map(Figure::standing)
                        .filter(standing -> standing != Standing.NOT_COMPARED)
                        .toList();
        long better = standings.stream().filter(Standing.BETTER::equals).count();
        if (standings.isEmpty()) {
            return Verdict.DOES_NOT_APPLY;
        }
        return better == standings.size()
                ? Verdict.HOLDS
                : better > 0 ? Verdict.PARTLY : Verdict.FAILS;
    }
}
