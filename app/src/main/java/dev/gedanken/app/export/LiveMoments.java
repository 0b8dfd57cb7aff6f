package dev.gedanken.app.export;

import dev.gedanken.app.live.snapshot.RequestedMoment;
import dev.gedanken.app.studio.command.SimulationCommand;
import dev.gedanken.app.studio.command.StageCommand;
import dev.gedanken.export.ExportedMoment;
import dev.gedanken.export.MomentSource;
import dev.gedanken.world.BadInputException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Moments of the session that is being played. It asks the simulation for a few at a time, and the
 * simulation computes them in idle time, so that play continues and memory use stays small.
 */
final class LiveMoments implements MomentSource {
    private static final int AT_ONCE = 32;
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final int job;
    private final List<Integer> nodes;
    private final Consumer<SimulationCommand> simulation;
    private final BlockingQueue<ExportedMoment> arrived = new LinkedBlockingQueue<>();

    /**
     * Creates a source.
     *
     * @param job distinguishes its moments from those of other jobs
     * @param nodes the moments in order
     * @param simulation supplies them
     */
    LiveMoments(int job, List<Integer> nodes, Consumer<SimulationCommand> simulation) {
        this.job = job;
        this.nodes = List.copyOf(nodes);
        this.simulation = simulation;
    }

    /** Receives a moment from the simulation; from any thread. */
    void take(RequestedMoment moment) {
        if (moment.job() == job) {
            arrived.add(moment.moment());
        }
    }

    @Override
    public int size() {
        return nodes.size();
    }

    @Override
    public ExportedMoment first() {
        simulation.accept(new StageCommand.RequestMoments(job, nodes.subList(0, 1)));
        return next();
    }

    /**
     * {@inheritDoc}
     *
     * @throws BadInputException if a moment is not computed in time
     * @throws CancellationException if the thread is interrupted
     */
    @Override
    public void visit(Consumer<ExportedMoment> visitor, DoubleConsumer progress) {
        for (int from = 0; from < nodes.size(); from += AT_ONCE) {
            List<Integer> some = nodes.subList(from, Math.min(nodes.size(), from + AT_ONCE));
            simulation.accept(new StageCommand.RequestMoments(job, some));
            for (int i = 0; i < some.size(); i++) {
                visitor.accept(next());
                progress.accept((double) (from + i + 1) / nodes.size());
            }
        }
    }

    private ExportedMoment next() {
        try {
            @Nullable ExportedMoment moment = arrived.poll(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
            if (moment == null) {
                throw BadInputException.of("app.export.late", TIMEOUT.toSeconds());
            }
            return moment;
        } catch (InterruptedException e) {
            simulation.accept(new StageCommand.CancelMoments(job));
            Thread.currentThread().interrupt();
            throw new CancellationException("The export was cancelled.");
        }
    }
}
