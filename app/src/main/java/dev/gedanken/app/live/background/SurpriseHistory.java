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
 * Tells how surprising the frame of every step was to the model, in spare time and as far as memory has what
 * that needs. Confined to one thread.
 */
final class SurpriseHistory {
    private final Rollout rollout;
    private final LiveListener listener;
    private final Steps steps;
    private int next;

    /** Which steps a history is about. */
    enum Steps {
        /** Those at whose end the model saw a frame: its readings say what that did to it. */
        SEEN,
        /** Those that it dreamed: what the true frame would have been to it has to be worked out. */
        DREAMED
    }

    SurpriseHistory(Rollout rollout, LiveListener listener, Steps steps) {
        this.rollout = rollout;
        this.listener = listener;
        this.steps = steps;
    }

    /** Tells of one step that was not told yet, and returns whether there was one. */
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

    /** Returns how surprising the true frame would have been: the model observes it, and nothing is kept. */
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
