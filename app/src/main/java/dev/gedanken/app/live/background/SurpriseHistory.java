package dev.gedanken.app.live.background;

import dev.gedanken.app.live.snapshot.LiveListener;
import dev.gedanken.app.live.snapshot.TreeEvent;
import dev.gedanken.model.HasSurprise;
import dev.gedanken.play.Moment;
import dev.gedanken.play.PlaySource;
import dev.gedanken.rollout.Cause;
import dev.gedanken.rollout.Node;
import dev.gedanken.rollout.Rollout;
import dev.gedanken.world.Action;
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
        /** Those at whose end the model saw a frame: what that did to it is in its belief. */
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
        if (!(rollout.model() instanceof HasSurprise model)) {
            return false;
        }
        while (next < rollout.tree().size()) {
            Node node = rollout.tree().node(next++);
            Optional<Float> nats =
                    switch (steps) {
                        case SEEN -> seen(node, model);
                        case DREAMED -> dreamed(node, model);
                    };
            if (nats.isPresent()) {
                listener.told(new TreeEvent.Surprised(node.id(), nats.get(), steps == Steps.SEEN));
                return true;
            }
        }
        return false;
    }

    private Optional<Float> seen(Node node, HasSurprise model) {
        boolean sawTruth =
                node.cause() instanceof Cause.Step && node.manner().source() != PlaySource.MODEL;
        return sawTruth || node.cause() instanceof Cause.SeenStep
                ? rollout.kept(node.id())
                        .map(moment -> HasSurprise.total(model.surpriseSeen(moment.belief())))
                : Optional.empty();
    }

    private Optional<Float> dreamed(Node node, HasSurprise model) {
        if (!(node.cause() instanceof Cause.Step(Action action, var driver))
                || node.manner().source() != PlaySource.MODEL) {
            return Optional.empty();
        }
        Optional<Moment> before = rollout.kept(node.parent());
        Optional<Moment> after = rollout.kept(node.id());
        return before.isEmpty() || after.isEmpty()
                ? Optional.empty()
                : Optional.of(ofTruth(model, before.get(), action, after.get()));
    }

    private static float ofTruth(HasSurprise model, Moment before, Action action, Moment after) {
        return HasSurprise.total(
                model.surprise(
                                List.of(before.belief()),
                                List.of(action),
                                List.of(after.twin().frame()))
                        .getFirst());
    }
}
