package dev.gedanken.app.export;

import dev.gedanken.app.live.snapshot.RequestedMoment;
import dev.gedanken.app.studio.command.SimulationCommand;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/** Writes some moments of the session that is being played to a file, while play continues. */
public final class ExportJob {
    private final ExportFile file;
    private final LiveMoments moments;

    /**
     * Creates a job; {@link #write} runs it.
     *
     * @param id distinguishes its moments from those of other jobs
     * @param nodes the moments in order
     * @param simulation supplies the moments
     */
    public ExportJob(
            int id, ExportFile file, List<Integer> nodes, Consumer<SimulationCommand> simulation) {
        this.file = file;
        this.moments = new LiveMoments(id, nodes, simulation);
    }

    /** Returns its target. */
    public Path file() {
        return file.path();
    }

    /** Receives a moment from the simulation; from any thread. */
    public void take(RequestedMoment moment) {
        moments.take(moment);
    }

    /**
     * Writes the file; not on a thread that must respond quickly.
     *
     * @param progress receives the share done, in [0, 1]
     * @throws dev.gedanken.world.BadInputException if the file cannot be written, or a moment
     *     cannot be computed
     * @throws java.util.concurrent.CancellationException if the thread is interrupted: nothing is
     *     left behind
     */
    public void write(DoubleConsumer progress) {
        file.write(moments, progress);
    }
}
