package dev.gedanken.evaluate.axes;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.gedanken.evaluate.axes.AxisScorer.Findings;
import dev.gedanken.evaluate.axes.Figure.Standing;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an axis found.
 *
 * @param axis which
 * @param verdict of the figures that decide
 * @param figures everything that was measured
 * @param notes what a reader should know besides, such as which of model and planner is the bottleneck
 * @param millis times that were measured, in ms; they depend on the machine
 * @param seconds how long it took
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

    /** What the figures that decide amount to. */
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

    /** Something that is said of an axis as a whole. */
    public enum Note {
        /** The planner reaches the goal in the true world but not with the model. */
        MODEL_IS_THE_BOTTLENECK,
        /** The planner does not even reach it in the true world. */
        PLANNER_IS_THE_BOTTLENECK,
        /** Model and true world are not told apart. */
        NO_PLANNING_GAP,
        /** The model's own surprise is compared. */
        OWN_SURPRISE,
        /** The model reads no surprise: the distance of what it foresaw from what came is compared. */
        DISTANCE_AS_SURPRISE,
        /** Frames are compared. */
        COMPARED_AS_FRAMES,
        /** Features are compared, since the model draws no frames of its own. */
        COMPARED_AS_FEATURES,
        /** Planning reads factors from features by a linear probe. */
        PLANS_BY_PROBE,
        /** Planning goes by the distance to the goal's frame. */
        PLANS_BY_DISTANCE,
        /** Planning goes by forecast reward. */
        PLANS_BY_REWARD,
        /** The model's own policy, value and reward guide a tree search. */
        PLANS_BY_SEARCH
    }

    /** Returns a result with the verdict that its figures lead to. */
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
