package dev.gedanken.app.view.timeline;

import dev.gedanken.app.view.timeline.LaneDetail.Peak;
import dev.gedanken.measure.SquaredError;
import dev.gedanken.plugin.Divergence;
import dev.gedanken.plugin.Surprise;
import dev.gedanken.rollout.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The data of one branch for its lane; belongs to one thread. */
final class BranchTrack {

    private final IntList ids = new IntList();
    private final IntList steps = new IntList();
    private final IntList interventions = new IntList();
    private final PeakTrack errors = new PeakTrack();
    private final PeakTrack seenSurprises = new PeakTrack();
    private final Map<Integer, Divergence> divergences = new HashMap<>();
    private final Map<Integer, Surprise> surprises = new HashMap<>();

    void add(Node node) {
        ids.add(node.id());
        steps.add((int) node.step());
        if (node.cause().isIntervention()) {
            interventions.add((int) node.step());
        }
        errors.add((int) node.step(), error(node));
    }

    /** Returns the root mean square error of the dream, over pixel values in [0, 1]. */
    private static float error(Node node) {
        double psnr = node.result().psnr();
        return Double.isFinite(psnr) ? (float) SquaredError.rootMeanSquare(psnr) : 0;
    }

    /** Records the surprise at a step's frame; observed frames come in order. */
    void note(int step, Surprise surprise) {
        surprises.put(step, surprise);
        if (surprise.wasSeen()) {
            seenSurprises.add(step, surprise.nats());
        }
    }

    /** Returns the surprise at a step's frame; empty if unknown. */
    Optional<Surprise> surprise(int step) {
        return Optional.ofNullable(surprises.get(step));
    }

    /** Records a step's difference from the branch that this one forked from. */
    void note(int step, Divergence divergence) {
        divergences.put(step, divergence);
    }

    /** Returns a step's difference from the branch that this one forked from; empty if unknown. */
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

    /** Returns the largest error from a step (inclusive) to another (exclusive). */
    float error(int fromStep, int toStep) {
        return errors.greatest(fromStep, toStep);
    }

    /** Returns whether there was an intervention from a step (inclusive) to another (exclusive). */
    boolean isIntervened(int fromStep, int toStep) {
        return interventions.countBelow(toStep) > interventions.countBelow(fromStep);
    }

    /**
     * Returns the peak from a step (inclusive) to another (exclusive): of the model's surprise, or
     * of the error where it observed nothing.
     */
    Peak peak(int fromStep, int toStep) {
        if (seenSurprises.hasPeak(fromStep, toStep)) {
            return Peak.SURPRISE;
        }
        return errors.hasPeakUnknownTo(seenSurprises, fromStep, toStep) ? Peak.ERROR : Peak.NONE;
    }
}
