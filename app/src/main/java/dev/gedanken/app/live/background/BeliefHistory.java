package dev.gedanken.app.live.background;

import dev.gedanken.app.live.snapshot.BeliefPoint;
import dev.gedanken.app.live.snapshot.LiveListener;
import dev.gedanken.play.Moment;
import dev.gedanken.projection.BeliefVector;
import dev.gedanken.rollout.Rollout;
import dev.gedanken.scene.FactorValue;
import dev.gedanken.truth.Twin;
import java.util.List;
import java.util.Optional;

/**
 * Reports the session's beliefs as points: those played while a panel needs them and, in idle time,
 * earlier ones that are in memory. Confined to one thread.
 */
final class BeliefHistory {
    private final Rollout rollout;
    private final LiveListener listener;
    private int next;

    BeliefHistory(Rollout rollout, LiveListener listener) {
        this.rollout = rollout;
        this.listener = listener;
    }

    /**
     * Reports one available moment that was not reported yet, and returns whether there was one.
     */
    boolean work() {
        while (next < rollout.tree().size()) {
            int node = next++;
            Optional<Moment> kept = rollout.kept(node);
            if (kept.isPresent()) {
                tell(node, kept.get());
                return true;
            }
        }
        return false;
    }

    private void tell(int node, Moment moment) {
        List<FactorValue> factors = moment.twin().map(Twin::factors).orElse(List.of());
        BeliefVector.of(rollout.model(), moment.belief())
                .ifPresent(vector -> listener.believed(new BeliefPoint(node, vector, factors)));
    }
}
