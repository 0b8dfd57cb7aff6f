package dev.gedanken.app.live.background;

import dev.gedanken.app.live.snapshot.LiveListener;
import dev.gedanken.app.live.snapshot.RequestedMoment;
import dev.gedanken.app.studio.command.StageCommand;
import dev.gedanken.export.ExportedMoment;
import dev.gedanken.rollout.Node;
import dev.gedanken.rollout.Rollout;
import java.util.ArrayDeque;
import java.util.Deque;

/** Makes moments for exports when there is time, one after the other. Confined to one thread. */
public final class MomentWorker {
    private final Rollout rollout;
    private final LiveListener listener;
    private final Deque<Asked> asked = new ArrayDeque<>();

    private record Asked(int job, int node) {}

    /** Creates a worker for a rollout; the listener gets the moments. */
    public MomentWorker(Rollout rollout, LiveListener listener) {
        this.rollout = rollout;
        this.listener = listener;
    }

    /** Takes a request; its moments are made later. */
    public void request(StageCommand.RequestMoments command) {
        command.nodes().forEach(node -> asked.add(new Asked(command.job(), node)));
    }

    /** Drops what a job still waits for. */
    public void stop(int job) {
        asked.removeIf(each -> each.job == job);
    }

    /** Makes one and returns whether there was one to make. */
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
