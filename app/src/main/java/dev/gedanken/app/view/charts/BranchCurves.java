package dev.gedanken.app.view.charts;

import dev.gedanken.app.view.colour.CategoryColours;
import dev.gedanken.plugin.Divergence;
import dev.gedanken.plugin.PanelSession;
import dev.gedanken.plugin.SecondModelErrors;
import dev.gedanken.rollout.Branch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Curves of a session's live branches over some steps.
 *
 * @param kind the quantity
 * @param firstStep the first visible step
 * @param steps how many steps
 * @param curves those with points there
 * @param second the error of a second model that is played alongside the first
 */
public record BranchCurves(
        Kind kind, int firstStep, int steps, List<Curve> curves, Optional<SecondCurve> second) {
    /** Below this, the axis would magnify mere noise. */
    private static final double LEAST_HIGH = 0.05;

    /** The most branches that are shown. */
    static final int MOST = 16;

    public BranchCurves {
        curves = List.copyOf(curves);
    }

    /** The quantities of curves. */
    public enum Kind {
        /** The error of the dream. */
        ERROR,
        /** The difference of dream and truth from the branch that was forked from. */
        DIVERGENCE,
        /** The model's surprise at true frames. */
        SURPRISE
    }

    /**
     * One curve without gaps; a branch may have several.
     *
     * @param branch its branch
     * @param rgb its colour, 0xRRGGBB
     * @param isDashed whether it shows the true world rather than the dream or, for surprise,
     *     frames that the model did not see
     * @param isPlayed whether the branch is the current one
     * @param points in the order of their steps
     */
    public record Curve(
            Branch branch, int rgb, boolean isDashed, boolean isPlayed, List<Point> points) {
        public Curve {
            points = List.copyOf(points);
        }
    }

    /**
     * The error of a second model on the way to the cursor.
     *
     * @param title of its pack
     * @param since the step at which it began
     * @param points in the order of their steps
     */
    public record SecondCurve(String title, long since, List<Point> points) {
        public SecondCurve {
            points = List.copyOf(points);
        }
    }

    /** A value at a step. */
    public record Point(int step, double value) {}

    /** Returns no curves. */
    public static BranchCurves none() {
        return new BranchCurves(Kind.ERROR, 0, 1, List.of(), Optional.empty());
    }

    /** Returns a session's curves of a kind. */
    public static BranchCurves of(PanelSession session, Kind kind, int firstStep, int steps) {
        Maker maker = new Maker(session, firstStep, steps, new ArrayList<>());
        for (Branch branch : shown(session)) {
            int id = branch.id();
            switch (kind) {
                case ERROR -> maker.add(branch, false, step -> error(session, id, step));
                case DIVERGENCE -> {
                    IntFunction<Optional<Divergence>> at = step -> session.divergence(id, step);
                    maker.add(branch, true, of(at, Divergence::truly));
                    maker.add(branch, false, of(at, Divergence::dreamed));
                }
                case SURPRISE -> {
                    maker.add(branch, true, step -> surprise(session, id, step, false));
                    maker.add(branch, false, step -> surprise(session, id, step, true));
                }
            }
        }
        return new BranchCurves(kind, firstStep, steps, maker.curves, Optional.empty());
    }

    /** Adds the error of a second model, if these are curves of errors. */
    public BranchCurves with(Optional<SecondModelErrors> errors) {
        Optional<SecondCurve> curve =
                errors.filter(there -> kind == Kind.ERROR)
                        .map(there -> new SecondCurve(there.title(), there.since(), points(there)));
        return new BranchCurves(kind, firstStep, steps, curves, curve);
    }

    private List<Point> points(SecondModelErrors errors) {
        return errors.errors().stream()
                .filter(error -> error.step() >= firstStep && error.step() < firstStep + steps)
                .map(error -> new Point((int) error.step(), error.error()))
                .toList();
    }

    private static Optional<Double> surprise(
            PanelSession session, int branch, int step, boolean wasSeen) {
        return session.surprise(branch, step)
                .filter(surprise -> surprise.wasSeen() == wasSeen)
                .map(surprise -> (double) surprise.nats());
    }

    /** Returns the current branch and the latest of the others, by id; more would be confusing. */
    private static List<Branch> shown(PanelSession session) {
        int played = session.cursor().branch();
        return session.liveBranches().stream()
                .sorted(
                        Comparator.<Branch>comparingInt(branch -> branch.id() == played ? 0 : 1)
                                .thenComparing(Comparator.comparingInt(Branch::id).reversed()))
                .limit(MOST)
                .sorted(Comparator.comparingInt(Branch::id))
                .toList();
    }

    private static Optional<Double> error(PanelSession session, int branch, int step) {
        float error = session.error(branch, step, step + 1);
        return error > 0 ? Optional.of((double) error) : Optional.empty();
    }

    private static IntFunction<Optional<Double>> of(
            IntFunction<Optional<Divergence>> at, Function<Divergence, Float> part) {
        return step ->
                at.apply(step).map(part).filter(value -> !value.isNaN()).map(Float::doubleValue);
    }

    /** Collects the curves of some steps. */
    private record Maker(PanelSession session, int firstStep, int steps, List<Curve> curves) {

        void add(Branch branch, boolean isDashed, IntFunction<Optional<Double>> value) {
            List<Point> points = new ArrayList<>();
            for (int step = firstStep; step < firstStep + steps; step++) {
                Optional<Double> found = value.apply(step);
                if (found.isPresent()) {
                    points.add(new Point(step, found.get()));
                } else {
                    end(branch, isDashed, points);
                }
            }
            end(branch, isDashed, points);
        }

        private void end(Branch branch, boolean isDashed, List<Point> points) {
            if (!points.isEmpty()) {
                boolean isPlayed = session.cursor().branch() == branch.id();
                int rgb = CategoryColours.rgb(branch.id());
                curves.add(new Curve(branch, rgb, isDashed, isPlayed, points));
                points.clear();
            }
        }
    }

    /** Returns the largest value, but at least a minimum. */
    public double highest() {
        return Stream.concat(
                        curves.stream().flatMap(curve -> curve.points.stream()),
                        second.stream().flatMap(curve -> curve.points.stream()))
                .mapToDouble(Point::value)
                .reduce(LEAST_HIGH, Math::max);
    }

    /** Returns the branches that have curves, each once. */
    public List<Branch> branches() {
        return curves.stream().map(Curve::branch).distinct().toList();
    }
}
