package dev.gedanken.app.window;

import dev.gedanken.app.jobs.BackgroundJob;
import dev.gedanken.app.jobs.JobPlan;
import dev.gedanken.app.view.StudioCommand.OpenPack;
import dev.gedanken.app.view.StudioCommand.Train;
import dev.gedanken.world.BadInputException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import javafx.concurrent.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Begins long work that goes on beside play, and says what became of it. */
final class JobDesk {
    private static final Logger LOG = LoggerFactory.getLogger(JobDesk.class);
    private static final String PACKS = "packs";
    private static final String EXPORTS = "exports";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final StudioWindow window;

    /** What is being made. Whoever was asked to stop still saves, and must have done so before it goes on. */
    private final Set<Path> underWay = ConcurrentHashMap.newKeySet();

    JobDesk(StudioWindow window) {
        this.window = window;
    }

    /** Trains a model; what was stopped before goes on. */
    void train(Train wanted) {
        try {
            Path folder = folder(PACKS);
            begin(
                    JobPlan.Train.named(
                            wanted.name(),
                            wanted.scene(),
                            wanted.minutes(),
                            window.ports().cards().packs().shelf(),
                            folder),
                    window.texts().of("train.task", wanted.name()));
        } catch (BadInputException e) {
            window.tell(e.getMessage());
        }
    }

    /** Scores the pack that is played on the standard held-out seeds. */
    void evaluate() {
        window.playing()
                .ifPresent(pack -> {
                    String name = pack.getFileName().toString();
                    Path report =
                            folder(EXPORTS)
                                    .resolve(
                                            "%s-evaluation-%s.json"
                                                    .formatted(
                                                            name,
                                                            LocalDateTime.now().format(STAMP)));
                    begin(
                            new JobPlan.Evaluate(pack, report),
                            window.texts().of("evaluate.task", name));
                });
    }

    private Path folder(String name) {
        Path folder = window.ports().folder().orElse(Path.of("")).resolve(name);
        if (!folder.toFile().isDirectory() && !folder.toFile().mkdirs()) {
            window.tell(window.texts().of("job.folder", folder));
        }
        return folder;
    }

    private void begin(JobPlan plan, String title) {
        if (!underWay.add(plan.result())) {
            window.tell(window.texts().of("job.busy", title));
            return;
        }
        BackgroundJob job = new BackgroundJob(plan);
        Task<Path> task =
                new Task<>() {
                    @Override
                    protected Path call() {
                        updateTitle(title);
                        return job.run(report -> {
                            updateProgress(report.share(), 1);
                            updateMessage(report.detail());
                        });
                    }
                };
        task.setOnSucceeded(event -> done(plan));
        task.setOnCancelled(event -> window.tell(window.texts().of("job.stopped", title)));
        task.setOnFailed(event -> failed(task.getException(), title));
        window.views().begin(task);
        Thread.ofPlatform().daemon().name("job").start(() -> work(task, plan));
    }

    private void work(Task<Path> task, JobPlan plan) {
        try {
            task.run();
        } finally {
            underWay.remove(plan.result());
        }
    }

    private void done(JobPlan plan) {
        Path result = plan.result();
        switch (plan) {
            case JobPlan.Train train ->
                    window.views()
                            .offer(
                                    new NoticeArea.Offer(
                                            texts -> texts.of("train.done", result.getFileName()),
                                            texts -> texts.of("train.play"),
                                            () -> window.perform(new OpenPack(result))));
            case JobPlan.Evaluate evaluate -> {
                if (window.playing().equals(Optional.of(evaluate.pack()))) {
                    window.views().showMetrics(result);
                }
                window.tell(window.texts().of("evaluate.done", result));
            }
        }
    }

    private void failed(Throwable problem, String title) {
        if (problem instanceof CancellationException) {
            window.tell(window.texts().of("job.stopped", title));
            return;
        }
        LOG.warn("{} failed", title, problem);
        String reason =
                problem instanceof BadInputException
                        ? String.valueOf(problem.getMessage())
                        : problem.getClass().getSimpleName();
        window.tell(window.texts().of("job.failed", title, reason));
    }
}
