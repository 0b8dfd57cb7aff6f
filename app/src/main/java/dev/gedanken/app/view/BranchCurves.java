package dev.gedanken.app.view;

import dev.gedanken.plugin.Divergence;
import dev.gedanken.plugin.PanelSession;
import dev.gedanken.rollout.Branch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Curves of a session's live branches over some steps.
 *
 * @param firstStep the first step that is looked at
 * @param steps how many
 * @param curves those that have points there
 */
public record BranchCurves(int firstStep, int steps, List<Curve> curves) {
    /** Below this the axis would show noise as if it were something. */
    private static final double LEAST_HIGH = 0.05;

    public BranchCurves {
        curves = List.copyOf(curves);
    }

    /** What curves tell of. */
    public enum Kind {
        /** How wrong the dream is. */
        ERROR,
        /** How far dream and truth are from the branch that was forked from. */
        DIVERGENCE
    }

    /**
     * One curve.
     *
     * @param branch whose it is
     * @param rgb its colour, 0xRRGGBB
     * @param isTruth whether it is of the true world rather than of the dream
     * @param isPlayed whether the branch is played now
     * @param points in the order of their steps
     */
    public record Curve(
            Branch branch, int rgb, boolean isTruth, boolean isPlayed, List<Point> points) {
        public Curve {
            points = List.copyOf(points);
        }
    }

    /** A value at a step. */
    public record Point(int step, double value) {}

    /** Returns what a session has to tell of a kind. */
    public static BranchCurves of(PanelSession session, Kind kind, int firstStep, int steps) {
        List<Curve> curves = new ArrayList<>();
        for (Branch branch : session.liveBranches()) {
            int id = branch.id();
            if (kind == Kind.ERROR) {
                add(
                        curves,
                        session,
                        branch,
                        false,
                        firstStep,
                        steps,
                        step -> error(session, id, step));
            } else {
                IntFunction<Optional<Divergence>> at = step -> session.divergence(id, step);
                add(curves, session, branch, true, firstStep, steps, of(at, Divergence::truly));
                add(curves, session, branch, false, firstStep, steps, of(at, Divergence::dreamed));
            }
        }
        return new BranchCurves(firstStep, steps, curves);
    }

    private static Optional<Double> error(PanelSession session, int branch, int step) {
        float error = session.error(branch, step, step + 1);
        return error > 0 ? Optional.of((double) error) : Optional.empty();
    }

    private static IntFunction<Optional<Double>> of(
            IntFunction<Optional<Divergence>> at, Function<Divergence, Float> part) {
        return step -> at.apply(step).map(part).map(Float::doubleValue);
    }

    private static void add(
            List<Curve> curves,
            PanelSession session,
            Branch branch,
            boolean isTruth,
            int firstStep,
            int steps,
            IntFunction<Optional<Double>> value) {
        List<Point> points = new ArrayList<>();
        for (int step = firstStep; step < firstStep + steps; step++) {
            int at = step;
            value.apply(step).ifPresent(found -> points.add(new Point(at, found)));
        }
        if (!points.isEmpty()) {
            boolean isPlayed = session.cursor().branch() == branch.id();
            curves.add(
                    new Curve(branch, CategoryColours.rgb(branch.id()), isTruth, isPlayed, points));
        }
    }

    /** Returns the greatest value, or a little if all are less. */
    public double highest() {
        return curves.stream()
                .flatMap(curve -> curve.points.stream())
                .mapToDouble(Point::value)
                .reduce(LEAST_HIGH, Math::max);
    }

    /** Returns the branches that have curves, each once. */
    public List<Branch> branches() {
        return curves.stream().map(Curve::branch).distinct().toList();
    }
}
