package dev.gedanken.app.export;

import dev.gedanken.app.live.snapshot.RequestedMoment;
import dev.gedanken.app.studio.command.SimulationCommand;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/** Writes some moments of the session that is played into a file, while play goes on. */
public final class ExportJob {
    private final ExportFile file;
    private final LiveMoments moments;

    /**
     * Creates a job; {@link #write} does it.
     *
     * @param id tells its moments from those of other jobs
     * @param nodes the moments in order
     * @param simulation is asked for the moments
     */
    public ExportJob(
            int id, ExportFile file, List<Integer> nodes, Consumer<SimulationCommand> simulation) {
        this.file = file;
        this.moments = new LiveMoments(id, nodes, simulation);
    }

    /** Returns where it writes. */
    public Path file() {
        return file.path();
    }

    /** Takes a moment that the simulation made; from any thread. */
    public void take(RequestedMoment moment) {
        moments.take(moment);
    }

    /**
     * Writes the file; not on a thread that must answer quickly.
     *
     * @param progress told the share done, in [0, 1]
     * @throws dev.gedanken.world.BadInputException if the file cannot be written, or a moment cannot be
     *     made
     * @throws java.util.concurrent.CancellationException if the thread is interrupted: nothing is left
     *     behind
     */
    public void write(DoubleConsumer progress) {
        file.write(moments, progress);
    }
}
