package dev.gedanken.app.space;

import dev.gedanken.app.live.snapshot.BeliefPoint;
import dev.gedanken.projection.PrincipalComponents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Fits beliefs into three dimensions in the background: points that arrive during a fit wait and
 * are then added together.
 */
public final class SpaceFitter {
    private final BeliefCloud cloud;
    private final Executor executor;
    private final Consumer<SpacePoints> receiver;
    private final List<Runnable> waiting = new ArrayList<>();

    /**
     * Creates a fitter without points.
     *
     * @param executor runs tasks one after the other, on one thread at a time
     * @param receiver receives the points whenever they have changed, on the executor's thread
     */
    public SpaceFitter(Executor executor, Consumer<SpacePoints> receiver) {
        this(new BeliefCloud(BeliefCloud.USUAL_BYTES), executor, receiver);
    }

    SpaceFitter(BeliefCloud cloud, Executor executor, Consumer<SpacePoints> receiver) {
        this.cloud = cloud;
        this.executor = executor;
        this.receiver = receiver;
    }

    /** Adds a point; from any thread. */
    public void add(BeliefPoint point) {
        enqueue(() -> cloud.add(point));
    }

    /**
     * Shows the points along given directions; empty to use those of the session. From any thread.
     */
    public void fitOn(Optional<PrincipalComponents> directions) {
        enqueue(() -> cloud.fitOn(directions));
    }

    /** Recomputes the directions; from any thread. */
    public void refit() {
        enqueue(cloud::fit);
    }

    /** Drops all points because another session is played; from any thread. */
    public void beginAnother() {
        enqueue(cloud::beginAnother);
    }

    private void enqueue(Runnable work) {
        boolean isIdle;
        synchronized (waiting) {
            isIdle = waiting.isEmpty();
            waiting.add(work);
        }
        if (isIdle) {
            executor.execute(this::work);
        }
    }

    private void work() {
        List<Runnable> batch;
        synchronized (waiting) {
            batch = List.copyOf(waiting);
            waiting.clear();
        }
        batch.forEach(Runnable::run);
        cloud.fitIfDue();
        receiver.accept(cloud.placed());
    }
}
