package dev.gedanken.app.export;

import dev.gedanken.app.console.FramePicture;
import dev.gedanken.app.console.OutputFile;
import dev.gedanken.app.live.Gathered;
import dev.gedanken.app.live.LiveCommand;
import dev.gedanken.app.live.StageCommand;
import dev.gedanken.app.video.FilmFile;
import dev.gedanken.app.video.FilmInfo;
import dev.gedanken.play.PlayState;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes some moments of the session that is played into a file. It asks the simulation for a few at a
 * time, which makes them when it has nothing better to do; so play goes on, and memory stays small.
 */
public final class ExportJob {
    /** The most pictures of a strip. */
    static final int MOST_PICTURES = 16;

    private static final int AT_ONCE = 32;
    private static final int SCALE = 8;
    private static final int STRIP_SCALE = 4;
    private static final int STEPS_PER_SECOND = 30;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int id;
    private final ExportFormat format;
    private final List<Integer> nodes;
    private final Path file;
    private final String title;
    private final Consumer<LiveCommand> simulation;
    private final BlockingQueue<PlayState> arrived = new LinkedBlockingQueue<>();

    /**
     * Creates a job; {@link #write} does it.
     *
     * @param id tells its moments from those of other jobs
     * @param nodes the moments in order
     * @param title what a film says about itself
     * @param simulation is asked for the moments
     */
    public ExportJob(
            int id,
            ExportFormat format,
            List<Integer> nodes,
            Path file,
            String title,
            Consumer<LiveCommand> simulation) {
        this.id = id;
        this.format = format;
        this.nodes = format == ExportFormat.STRIP ? spread(nodes) : List.copyOf(nodes);
        this.file = file;
        this.title = title;
        this.simulation = simulation;
    }

    /** Returns as many as a strip can show, at equal distances, the first and the last among them. */
    static List<Integer> spread(List<Integer> nodes) {
        if (nodes.size() <= MOST_PICTURES) {
            return List.copyOf(nodes);
        }
        List<Integer> chosen = new ArrayList<>();
        for (int i = 0; i < MOST_PICTURES; i++) {
            chosen.add(nodes.get(Math.round(i * (nodes.size() - 1f) / (MOST_PICTURES - 1))));
        }
        return List.copyOf(chosen);
    }

    /** Returns where it writes. */
    public Path file() {
        return file;
    }

    /** Takes a moment that the simulation made; from any thread. */
    public void take(Gathered moment) {
        if (moment.job() == id) {
            arrived.add(moment.state());
        }
    }

    /**
     * Writes the file; not on a thread that must answer quickly.
     *
     * @param progress told the share done, in [0, 1]
     * @throws BadInputException if the file cannot be written, or a moment cannot be made
     * @throws CancellationException if the thread is interrupted: nothing is left behind
     */
    public void write(DoubleConsumer progress) {
        OutputFile output = OutputFile.check(file);
        switch (format) {
            case STRIP -> strip(output, progress);
            case CSV -> table(output, progress);
            case MP4, GIF -> film(progress);
        }
    }

    private void strip(OutputFile output, DoubleConsumer progress) {
        List<Frame> dreams = new ArrayList<>();
        List<Frame> truths = new ArrayList<>();
        visit(
                state -> {
                    dreams.add(state.dreamed());
                    truths.add(state.truth());
                },
                progress);
        output.write(FramePicture.rows(List.of(dreams, truths), STRIP_SCALE));
    }

    private void table(OutputFile output, DoubleConsumer progress) {
        StringBuilder text = new StringBuilder();
        visit(
                state -> {
                    if (text.isEmpty()) {
                        text.append(MomentTable.header(state)).append('\n');
                    }
                    text.append(MomentTable.row(state)).append('\n');
                },
                progress);
        output.write(text.toString());
    }

    private void film(DoubleConsumer progress) {
        FilmInfo info = new FilmInfo(title, title, STEPS_PER_SECOND, SCALE);
        simulation.accept(new StageCommand.Gather(id, nodes.subList(0, 1)));
        Frame first = next().shown();
        FilmFile.write(
                file,
                info,
                first.width(),
                first.height(),
                film -> {
                    film.add(first);
                    List<Integer> rest = nodes.subList(1, nodes.size());
                    visit(rest, state -> film.add(state.shown()), progress);
                });
    }

    private void visit(Consumer<PlayState> visitor, DoubleConsumer progress) {
        visit(nodes, visitor, progress);
    }

    private void visit(List<Integer> wanted, Consumer<PlayState> visitor, DoubleConsumer progress) {
        for (int from = 0; from < wanted.size(); from += AT_ONCE) {
            List<Integer> some = wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE));
            simulation.accept(new StageCommand.Gather(id, some));
            for (int i = 0; i < some.size(); i++) {
                visitor.accept(next());
                progress.accept((double) (from + i + 1) / wanted.size());
            }
        }
    }

    private PlayState next() {
        try {
            @Nullable PlayState state = arrived.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (state == null) {
                throw new BadInputException(
                        "%s is not written: a moment could not be made; the log has the details."
                                .formatted(file));
            }
            return state;
        } catch (InterruptedException e) {
            simulation.accept(new StageCommand.StopGathering(id));
            Thread.currentThread().interrupt();
            throw new CancellationException("Writing %s was cancelled.".formatted(file));
        }
    }
}
