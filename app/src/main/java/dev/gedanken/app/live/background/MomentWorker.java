package dev.gedanken.app.live.background;

import dev.gedanken.app.live.snapshot.LiveListener;
import dev.gedanken.app.live.snapshot.RequestedMoment;
import dev.gedanken.app.studio.command.StageCommand;
import dev.gedanken.export.ExportedMoment;
import dev.gedanken.rollout.Node;
import dev.gedanken.rollout.Rollout;
import java.util.ArrayDeque;
import java.util.Deque;

/** Computes moments for exports in idle time, one after the other. Confined to one thread. */
public final class MomentWorker {
    private final Rollout rollout;
    private final LiveListener listener;
    private final Deque<Asked> asked = new ArrayDeque<>();

    private record Asked(int job, int node) {}

    /** Creates a worker for a rollout; the listener receives the moments. */
    public MomentWorker(Rollout rollout, LiveListener listener) {
        this.rollout = rollout;
        this.listener = listener;
    }

    /** Accepts a request; its moments are computed later. */
    public void request(StageCommand.RequestMoments command) {
        command.nodes().forEach(node -> asked.add(new Asked(command.job(), node)));
    }

    /** Drops a job's pending moments. */
    public void stop(int job) {
        asked.removeIf(each -> each.job == job);
    }

    /** Computes one and returns whether there was one to compute. */
    public boolean work() {
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
