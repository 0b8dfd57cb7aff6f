package dev.gedanken.app.live.background;

import dev.gedanken.app.live.snapshot.LiveListener;
import dev.gedanken.app.live.snapshot.TreeEvent;
import dev.gedanken.model.Readings;
import dev.gedanken.model.Step;
import dev.gedanken.play.Moment;
import dev.gedanken.play.PlaySource;
import dev.gedanken.rollout.Cause;
import dev.gedanken.rollout.Node;
import dev.gedanken.rollout.Rollout;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.List;
import java.util.Optional;

/**
 * Reports how surprising the frame of every step was to the model, in idle time and as far as the
 * necessary moments are in memory. Confined to one thread.
 */
final class SurpriseHistory {
    private final Rollout rollout;
    private final LiveListener listener;
    private final Steps steps;
    private int next;

    /** The steps that a history covers. */
    enum Steps {
        /** Steps that ended with an observed frame: the model's readings contain the surprise. */
        SEEN,
        /** Dreamed steps: the surprise at the true frame has to be computed. */
        DREAMED
    }

    SurpriseHistory(Rollout rollout, LiveListener listener, Steps steps) {
        this.rollout = rollout;
        this.listener = listener;
        this.steps = steps;
    }

    /** Reports one step that was not reported yet, and returns whether there was one. */
    boolean work() {
        while (next < rollout.tree().size()) {
            Node node = rollout.tree().node(next++);
            Optional<Float> nats =
                    switch (steps) {
                        case SEEN -> seen(node);
                        case DREAMED -> dreamed(node);
                    };
            if (nats.isPresent()) {
                listener.told(new TreeEvent.Surprised(node.id(), nats.get(), steps == Steps.SEEN));
                return true;
            }
        }
        return false;
    }

    private Optional<Float> seen(Node node) {
        boolean sawTruth =
                node.cause() instanceof Cause.Step && node.settings().source() != PlaySource.MODEL;
        return sawTruth || node.cause() instanceof Cause.SeenStep
                ? rollout.kept(node.id()).map(Moment::readings).flatMap(SurpriseHistory::nats)
                : Optional.empty();
    }

    private Optional<Float> dreamed(Node node) {
        if (!(node.cause() instanceof Cause.Step(Input input, var actor))
                || node.settings().source() != PlaySource.MODEL) {
            return Optional.empty();
        }
        Optional<Moment> before = rollout.kept(node.parent());
        Optional<Twin> after = rollout.kept(node.id()).flatMap(Moment::twin);
        return before.isEmpty() || after.isEmpty()
                ? Optional.empty()
                : ofTruth(before.get(), input, after.get());
    }

    /**
     * Returns how surprising the true frame would have been: the model observes it, and the result
     * is discarded.
     */
    private Optional<Float> ofTruth(Moment before, Input input, Twin after) {
        Step observed =
                rollout.model()
                        .observe(
                                List.of(before.belief()),
                                List.of(input),
                                List.of(after.frame()),
                                List.of(Noise.at(0, 0)))
                        .getFirst();
        return nats(observed.readings());
    }

    private static Optional<Float> nats(Readings readings) {
        return readings.surprise().isPresent()
                ? Optional.of((float) readings.surprise().getAsDouble())
                : Optional.empty();
    }
}
