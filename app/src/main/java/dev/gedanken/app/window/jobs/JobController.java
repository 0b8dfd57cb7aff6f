package dev.gedanken.app.window.jobs;

import dev.gedanken.app.jobs.JobPlan;
import dev.gedanken.app.jobs.Scoring;
import dev.gedanken.app.jobs.StoppedTrainings;
import dev.gedanken.app.studio.command.WindowCommand.OpenPack;
import dev.gedanken.app.studio.command.WindowCommand.Train;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.app.window.services.StudioContext;
import dev.gedanken.app.window.status.NoticeArea;
import dev.gedanken.world.BadInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.concurrent.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts long work in the background, and reports its result. */
public final class JobController {
    private static final Logger LOG = LoggerFactory.getLogger(JobController.class);
    private static final String PACKS = "packs";
    private static final String EXPORTS = "exports";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private final StudioContext window;

    /**
     * The results being made. A stopped job still saves, and must have finished that before it can
     * be continued.
     */
    private final Map<Path, Function<Texts, String>> underWay = new ConcurrentHashMap<>();

    /** Creates a controller of a window's jobs. */
    public JobController(StudioContext window) {
        this.window = window;
    }

    /** Trains a model, or continues a stopped training. */
    public void train(Train wanted) {
        try {
            Path folder = folder(PACKS);
            begin(
                    JobPlan.Train.named(
                            wanted.name(),
                            wanted.subject(),
                            wanted.size(),
                            window.services().cards().packs().library(),
                            folder),
                    texts -> texts.of("train.task", wanted.name()));
        } catch (BadInputException e) {
            window.tell(e.message());
        }
    }

    /** Scores the current pack on held-out seeds. */
    public void evaluate(Scoring scoring) {
        evaluate("evaluation", (pack, report) -> new JobPlan.Evaluate(pack, scoring, report));
    }

    /** Scores the current pack along seven axes. */
    public void evaluateAxes(boolean inFull) {
        evaluate("axes", (pack, report) -> new JobPlan.EvaluateAxes(pack, inFull, report));
    }

    private void evaluate(String what, BiFunction<Path, Path, JobPlan> plan) {
        window.playing()
                .ifPresent(pack -> {
                    String name = pack.getFileName().toString();
                    Path report =
                            folder(EXPORTS)
                                    .resolve(
                                            "%s-%s-%s.json"
                                                    .formatted(
                                                            name,
                                                            what,
                                                            LocalDateTime.now().format(STAMP)));
                    begin(plan.apply(pack, report), texts -> texts.of("evaluate.task", name));
                });
    }

    /** Returns the titles of the running work, which ends with the program. */
    public List<String> titles() {
        return underWay.values().stream().map(title -> title.apply(window.texts())).toList();
    }

    /** Offers to resume the trainings that were stopped, for whatever reason. */
    public void offerStopped() {
        StoppedTrainings trainings = trainings();
        Thread.startVirtualThread(() -> {
            for (StoppedTrainings.Stopped stopped : trainings.resumable()) {
                Platform.runLater(() -> offer(stopped, trainings));
            }
        });
    }

    private void offer(StoppedTrainings.Stopped stopped, StoppedTrainings trainings) {
        window.offer(
                new NoticeArea.Offer(
                        texts -> texts.of("train.stopped", stopped.name()),
                        texts -> texts.of("train.resume"),
                        () -> train(new Train(stopped.subject(), stopped.name(), stopped.size())),
                        Optional.of(
                                new NoticeArea.Decline(
                                        texts -> texts.of("recovery.decline"),
                                        () -> trainings.forget(stopped.name())))));
    }

    private StoppedTrainings trainings() {
        return new StoppedTrainings(window.services().folder().orElse(Path.of("")).resolve(PACKS));
    }

    private Path folder(String name) {
        Path folder = window.services().folder().orElse(Path.of("")).resolve(name);
        if (!folder.toFile().isDirectory() && !folder.toFile().mkdirs()) {
            window.tell(window.texts().of("job.folder", folder));
        }
        return folder;
    }

    private void begin(JobPlan plan, Function<Texts, String> title) {
        if (underWay.putIfAbsent(plan.result(), title) != null) {
            tell("job.busy", title);
            return;
        }
        if (plan instanceof JobPlan.Train train) {
            trainings().begun(train);
        }
        Task<Path> task = new JobTask(plan, window.texts().language(), window::tell);
        task.setOnSucceeded(event -> done(plan));
        if (plan instanceof JobPlan.Train) {
            task.setOnCancelled(event -> tell("job.stopping", title));
        }
        task.setOnFailed(event -> failed(task.getException(), title));
        window.begin(task, texts -> new SimpleStringProperty(title.apply(texts)));
        Thread.ofPlatform().daemon().name("job").start(() -> work(task, plan, title));
    }

    private void work(Task<Path> task, JobPlan plan, Function<Texts, String> title) {
        try {
            task.run();
        } finally {
            underWay.remove(plan.result());
            if (task.isCancelled()) {
                Platform.runLater(() -> stopped(plan, title));
            }
        }
    }

    /** Reports what a stopped job has saved, which is only known once it has ended. */
    private void stopped(JobPlan plan, Function<Texts, String> title) {
        switch (plan) {
            case JobPlan.Train train when Files.exists(train.result()) -> {
                tell("job.unscored", title);
                offer(train.result());
            }
            case JobPlan.Train train when train.isKept() -> tell("job.kept", title);
            case JobPlan.Train train -> tell("job.nothing", title);
            case JobPlan.Evaluate evaluate -> tell("job.nothing", title);
            case JobPlan.EvaluateAxes evaluate -> tell("job.nothing", title);
        }
    }

    private void done(JobPlan plan) {
        Path result = plan.result();
        switch (plan) {
            case JobPlan.Train train -> {
                trainings().forget(result.getFileName().toString());
                offer(result);
            }
            case JobPlan.Evaluate evaluate -> scored(evaluate.pack(), result);
            case JobPlan.EvaluateAxes evaluate -> scored(evaluate.pack(), result);
        }
    }

    private void scored(Path pack, Path result) {
        if (window.playing().equals(Optional.of(pack))) {
            window.showMetrics(result);
        }
        window.tell(window.texts().of("evaluate.done", result));
    }

    private void offer(Path pack) {
        window.offer(
                new NoticeArea.Offer(
                        texts -> texts.of("train.done", pack.getFileName()),
                        texts -> texts.of("train.play"),
                        () -> window.perform(new OpenPack(pack))));
    }

    private void failed(Throwable problem, Function<Texts, String> title) {
        LOG.warn("Long work failed", problem);
        String reason =
                problem instanceof BadInputException bad
                        ? window.texts().of(bad.message())
                        : problem.getClass().getSimpleName();
        tell("job.failed", title, reason);
    }

    private void tell(String key, Function<Texts, String> title, Object... more) {
        Texts texts = window.texts();
        window.tell(
                texts.of(
                        key,
                        Stream.concat(Stream.of(title.apply(texts)), Stream.of(more)).toArray()));
    }
}
