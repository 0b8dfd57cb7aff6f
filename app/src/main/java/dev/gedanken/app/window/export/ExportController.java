package dev.gedanken.app.window.export;

import dev.gedanken.app.console.OutputFile;
import dev.gedanken.app.export.ExportFile;
import dev.gedanken.app.export.ExportFormat;
import dev.gedanken.app.export.ExportJob;
import dev.gedanken.app.export.ExportName;
import dev.gedanken.app.export.ExportStyle;
import dev.gedanken.app.export.FrameLabels;
import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.live.snapshot.RequestedMoment;
import dev.gedanken.app.stage.FrameRenderers;
import dev.gedanken.app.stage.StageCapture;
import dev.gedanken.app.studio.command.SimulationCommand;
import dev.gedanken.app.studio.command.WindowCommand.ExportKind;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.app.view.timeline.Timeline;
import dev.gedanken.app.window.shared.FrameImages;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.concurrent.Task;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes pictures, films and tables into the folder of exports, as background tasks. */
public final class ExportController {
    private static final Logger LOG = LoggerFactory.getLogger(ExportController.class);
    private static final int PICTURE_SCALE = 16;

    private final ExportWishes wishes;
    private final Supplier<Texts> texts;
    private final Supplier<StageCapture> captures;
    private final Consumer<SimulationCommand> simulation;
    private final Consumer<Task<Path>> tasks;
    private final Consumer<String> notices;
    private final Consumer<Path> done;
    private final Map<Integer, ExportJob> jobs = new ConcurrentHashMap<>();
    private final Set<Path> given = new HashSet<>();
    private int count;

    /**
     * Creates a controller.
     *
     * @param wishes where and how everything is written
     * @param captures describes how the stage's picture is taken
     * @param tasks shows the running tasks
     * @param notices receives one sentence about what was copied, or why something was not written
     * @param done receives what was written
     */
    public ExportController(
            ExportWishes wishes,
            Supplier<Texts> texts,
            Supplier<StageCapture> captures,
            Consumer<SimulationCommand> simulation,
            Consumer<Task<Path>> tasks,
            Consumer<String> notices,
            Consumer<Path> done) {
        this.wishes = wishes;
        this.done = done;
        this.texts = texts;
        this.captures = captures;
        this.simulation = simulation;
        this.tasks = tasks;
        this.notices = notices;
    }

    /** Writes a requested export. */
    public void export(
            ExportKind kind, LiveSnapshot moment, Timeline timeline, List<Integer> nodes) {
        try {
            switch (kind) {
                case PNG ->
                        wanted(suggested(moment, branch(timeline), ".png"))
                                .ifPresent(file -> picture(file, moment, captures.get()));
                case CLIPBOARD -> copy(moment);
                case STRIP -> begin(ExportFormat.STRIP, moment, timeline, nodes);
                case MP4 -> begin(ExportFormat.MP4, moment, timeline, nodes);
                case GIF -> begin(ExportFormat.GIF, moment, timeline, nodes);
                case CSV -> begin(ExportFormat.CSV, moment, timeline, nodes);
                case HDF5 -> begin(ExportFormat.HDF5, moment, timeline, nodes);
            }
        } catch (BadInputException e) {
            notices.accept(texts.get().of(e.message()));
        }
    }

    /** A platform thread may own a graphics context; a virtual one may not. */
    private void picture(Path file, LiveSnapshot moment, StageCapture capture) {
        Thread.ofPlatform()
                .daemon()
                .name("capture")
                .start(() -> {
                    try {
                        byte[] png = capture.png(moment, () -> FrameRenderers.openOnce(this::tell));
                        OutputFile.check(file).write(png);
                        done.accept(file);
                    } catch (RuntimeException e) {
                        LOG.warn("The picture was not written", e);
                        notices.accept(reason(e));
                    }
                });
    }

    private void copy(LiveSnapshot moment) {
        Optional<Frame> shown = moment.state().shown();
        if (shown.isEmpty()) {
            notices.accept(texts.get().of("export.no.frame"));
            return;
        }
        WritableImage image = FrameImages.of(shown.get(), PICTURE_SCALE);
        ClipboardContent content = new ClipboardContent();
        content.putImage(image);
        Clipboard.getSystemClipboard().setContent(content);
        notices.accept(texts.get().of("export.copied"));
    }

    private void begin(
            ExportFormat format, LiveSnapshot moment, Timeline timeline, List<Integer> nodes) {
        String branch = branch(timeline);
        wanted(suggested(moment, branch, format.suffix()))
                .ifPresent(file -> {
                    var _ = start(file, format, moment, branch, nodes);
                });
    }

    private static String branch(Timeline timeline) {
        return timeline.branch(timeline.cursor().branch()).name();
    }

    /**
     * Asks for the location if the preferences say so; a chosen file is overwritten, as the dialog
     * has announced.
     */
    private Optional<Path> wanted(Path suggested) {
        return wishes.chosen(suggested);
    }

    /** Writes moments of a branch, and returns the future file. */
    CompletableFuture<Path> write(
            ExportFormat format, LiveSnapshot moment, String branch, List<Integer> nodes) {
        try {
            return start(suggested(moment, branch, format.suffix()), format, moment, branch, nodes);
        } catch (BadInputException e) {
            notices.accept(texts.get().of(e.message()));
            return CompletableFuture.failedFuture(e);
        }
    }

    private CompletableFuture<Path> start(
            Path file,
            ExportFormat format,
            LiveSnapshot moment,
            String branch,
            List<Integer> nodes) {
        String title =
                "%s, seed %d, %s".formatted(moment.pack().title(), moment.state().seed(), branch);
        Map<String, String> notes =
                Map.of(
                        "title",
                        title,
                        "pack",
                        moment.pack().name(),
                        "scene",
                        moment.pack().world(),
                        "branch",
                        branch);
        ExportFile output = new ExportFile(file, style(format), notes);
        int id = count++;
        ExportJob job = new ExportJob(id, output, nodes, simulation);
        jobs.put(id, job);
        CompletableFuture<Path> written = new CompletableFuture<>();
        Task<Path> task = task(id, job, written);
        tasks.accept(task);
        Thread.ofPlatform().daemon().name("export-" + id).start(task);
        return written;
    }

    private ExportStyle style(ExportFormat format) {
        FrameLabels labels = FrameLabels.in(texts.get().language());
        return format.isFigure()
                ? ExportStyle.of(format, true, labels)
                : ExportStyle.of(format, wishes.filmsShowTruth(), labels)
                        .labelled(wishes.filmsAreLabelled());
    }

    private Task<Path> task(int id, ExportJob job, CompletableFuture<Path> written) {
        Task<Path> task =
                new Task<>() {
                    @Override
                    protected Path call() {
                        updateTitle(job.file().getFileName().toString());
                        job.write(share -> updateProgress(share, 1));
                        return job.file();
                    }
                };
        task.setOnSucceeded(event -> {
            jobs.remove(id);
            done.accept(job.file());
            written.complete(job.file());
        });
        task.setOnCancelled(event -> {
            ended(id, texts.get().of("export.cancelled", job.file()));
            written.cancel(false);
        });
        task.setOnFailed(event -> {
            ended(id, reason(task.getException()));
            written.completeExceptionally(task.getException());
        });
        return task;
    }

    private String reason(Throwable problem) {
        return switch (problem) {
            case BadInputException bad -> texts.get().of(bad.message());
            case CancellationException stopped -> texts.get().of(Message.of("app.export.stopped"));
            default -> texts.get().of("export.failed", problem.getClass().getSimpleName());
        };
    }

    private void tell(Message message) {
        notices.accept(texts.get().of(message));
    }

    private void ended(int id, String sentence) {
        jobs.remove(id);
        notices.accept(sentence);
    }

    /** Passes a moment to the job that requested it; from any thread. */
    public void take(RequestedMoment moment) {
        ExportJob job = jobs.get(moment.job());
        if (job != null) {
            job.take(moment);
        }
    }

    private Path suggested(LiveSnapshot moment, String branch, String suffix) {
        Path folder = wishes.folder();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw BadInputException.of(e, "app.export.folder", folder);
        }
        String name =
                new ExportName(moment.pack().name(), branch, moment.state().step())
                        .at(LocalDateTime.now(ZoneId.systemDefault()));
        Path file = folder.resolve(name + suffix);
        // Two exports in one second, such as two branches dragged out, must not write the same
        // file.
        for (int i = 2; Files.exists(file) || !given.add(file); i++) {
            file = folder.resolve("%s-%d%s".formatted(name, i, suffix));
        }
        return file;
    }
}
