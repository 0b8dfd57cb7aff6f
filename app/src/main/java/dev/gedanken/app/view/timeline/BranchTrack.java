package dev.gedanken.app.view.timeline;

import dev.gedanken.plugin.Divergence;
import dev.gedanken.rollout.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The nodes of one branch as a lane needs them; belongs to one thread. */
final class BranchTrack {
    private static final double PSNR_PER_DECADE = 20;

    /** A peak is the greatest error among so many steps before and after it. */
    private static final int PEAK_REACH = 8;

    /** A peak is so many standard deviations over the mean. */
    private static final double PEAK_DEVIATIONS = 2;

    private final IntList ids = new IntList();
    private final IntList steps = new IntList();
    private final IntList interventions = new IntList();
    private final IntList peaks = new IntList();
    private final MaxPyramid errors = new MaxPyramid();
    private final Map<Integer, Divergence> divergences = new HashMap<>();
    private double sum;
    private double squares;

    void add(Node node) {
        ids.add(node.id());
        steps.add((int) node.step());
        if (node.cause().isIntervention()) {
            interventions.add((int) node.step());
        }
        float error = error(node);
        errors.add(error);
        sum += error;
        squares += (double) error * error;
        notePeak(ids.size() - 1 - PEAK_REACH);
    }

    /** Returns the root mean square error of the dream, over pixel values in [0, 1]. */
    private static float error(Node node) {
        double psnr = node.result().psnr();
        return Double.isInfinite(psnr) ? 0 : (float) Math.pow(10, -psnr / PSNR_PER_DECADE);
    }

    private void notePeak(int index) {
        if (index < PEAK_REACH) {
            return;
        }
        double mean = sum / errors.size();
        double deviation = Math.sqrt(Math.max(0, squares / errors.size() - mean * mean));
        float here = errors.get(index);
        boolean isHighest =
                here > errors.max(index - PEAK_REACH, index)
                        && here >= errors.max(index + 1, index + PEAK_REACH + 1);
        if (isHighest && here > mean + PEAK_DEVIATIONS * deviation) {
            peaks.add(steps.get(index));
        }
    }

    /** Takes note of how far a step is from the branch that this one forked from. */
    void note(int step, Divergence divergence) {
        divergences.put(step, divergence);
    }

    /** Returns how far a step is from the branch that this one forked from; empty if nobody knows. */
    Optional<Divergence> divergence(int step) {
        return Optional.ofNullable(divergences.get(step));
    }

    int size() {
        return ids.size();
    }

    int firstStep() {
        return steps.get(0);
    }

    int lastStep() {
        return steps.get(steps.size() - 1);
    }

    /** Returns the last node that is not after a step; the first one if all are. */
    int nodeAt(int step) {
        return ids.get(Math.max(0, steps.countUpTo(step) - 1));
    }

    /** Returns the greatest error from a step up to, not including, another. */
    float error(int fromStep, int toStep) {
        return errors.max(steps.countBelow(fromStep), steps.countBelow(toStep));
    }

    /** Returns whether somebody intervened from a step up to, not including, another. */
    boolean isIntervened(int fromStep, int toStep) {
        return interventions.countBelow(toStep) > interventions.countBelow(fromStep);
    }

    /** Returns whether the error peaks from a step up to, not including, another. */
    boolean hasPeak(int fromStep, int toStep) {
        return peaks.countBelow(toStep) > peaks.countBelow(fromStep);
    }
}
