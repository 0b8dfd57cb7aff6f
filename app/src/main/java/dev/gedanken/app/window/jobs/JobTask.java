package dev.gedanken.app.window.jobs;

import dev.gedanken.app.jobs.BackgroundJob;
import dev.gedanken.app.jobs.JobPlan;
import dev.gedanken.app.window.status.PicturedTask;
import dev.gedanken.world.Message;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;

/** A job as an entry in the list of tasks. */
final class JobTask extends PicturedTask {
    private final BackgroundJob job;
    private final Locale language;
    private final Consumer<Message> notes;

    /**
     * Creates a task that has not begun.
     *
     * @param language of its progress messages
     * @param notes receives notices for the user, on the JavaFX thread
     */
    JobTask(JobPlan plan, Locale language, Consumer<Message> notes) {
        super(
                switch (plan) {
                    case JobPlan.Train train -> Optional.of(train.preview());
                    case JobPlan.Evaluate evaluate -> Optional.empty();
                    case JobPlan.EvaluateAxes evaluate -> Optional.empty();
                });
        this.job = new BackgroundJob(plan);
        this.language = language;
        this.notes = notes;
    }

    @Override
    protected Path call() {
        return job.run(
                language,
                report -> {
                    updateProgress(report.share(), 1);
                    updateMessage(report.detail());
                },
                note -> Platform.runLater(() -> notes.accept(note)));
    }
}
