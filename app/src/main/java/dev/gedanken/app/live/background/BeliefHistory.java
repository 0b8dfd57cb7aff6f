package dev.gedanken.app.live.background;

import dev.gedanken.app.live.snapshot.BeliefPoint;
import dev.gedanken.app.live.snapshot.LiveListener;
import dev.gedanken.model.HasLatentViews;
import dev.gedanken.model.WorldModel;
import dev.gedanken.play.Moment;
import dev.gedanken.projection.BeliefVector;
import dev.gedanken.rollout.Rollout;
import java.util.Optional;

/**
 * Tells of the session's beliefs as points: of those that are played while somebody looks, and of those
 * from before that memory has, when there is time. Confined to one thread.
 */
final class BeliefHistory {
    private final Rollout rollout;
    private final LiveListener listener;
    private int next;

    BeliefHistory(Rollout rollout, LiveListener listener) {
        this.rollout = rollout;
        this.listener = listener;
    }

    /** Tells of one moment that was not told yet and is at hand, and returns whether there was one. */
    boolean work() {
        WorldModel model = rollout.model();
        if (!(model instanceof HasLatentViews open)) {
            return false;
        }
        while (next < rollout.tree().size()) {
            int node = next++;
            Optional<Moment> kept = rollout.kept(node);
            if (kept.isPresent()) {
                tell(node, open, kept.get());
                return true;
            }
        }
        return false;
    }

    private void tell(int node, HasLatentViews model, Moment moment) {
        BeliefVector.of(model, moment.belief())
                .ifPresent(vector ->
                        listener.believed(new BeliefPoint(node, vector, moment.twin().factors())));
    }
}
