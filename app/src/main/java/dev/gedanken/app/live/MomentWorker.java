package dev.gedanken.app.live;

import dev.gedanken.export.ExportedMoment;
import dev.gedanken.rollout.Node;
import dev.gedanken.rollout.Rollout;
import java.util.ArrayDeque;
import java.util.Deque;

/** Makes moments for exports when there is time, one after the other. Confined to one thread. */
final class MomentWorker {
    private final Rollout rollout;
    private final LiveListener listener;
    private final Deque<Asked> asked = new ArrayDeque<>();

    private record Asked(int job, int node) {}

    MomentWorker(Rollout rollout, LiveListener listener) {
        this.rollout = rollout;
        this.listener = listener;
    }

    void request(StageCommand.RequestMoments command) {
        command.nodes().forEach(node -> asked.add(new Asked(command.job(), node)));
    }

    void stop(int job) {
        asked.removeIf(each -> each.job == job);
    }

    /** Makes one and returns whether there was one to make. */
    boolean work() {
        Asked next = asked.poll();
        if (next == null || next.node >= rollout.tree().size()) {
            return next != null;
        }
        Node node = rollout.tree().node(next.node);
        ExportedMoment moment = ExportedMoment.of(rollout, node, rollout.state(next.node));
        listener.momentReady(new RequestedMoment(next.job, moment));
        return true;
    }
}
