package dev.gedanken.app.command;

import dev.gedanken.app.console.ConsoleTexts;
import dev.gedanken.app.console.ExitCodes;
import dev.gedanken.app.console.ProgressLine;
import dev.gedanken.app.console.StopSignal;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.train.Checkpoints;
import dev.gedanken.train.TrainingListener;
import dev.gedanken.train.TrainingOutcome;
import dev.gedanken.train.TrainingProgress;
import dev.gedanken.train.TrainingRequest;
import dev.gedanken.world.Message;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows a training's progress on the terminal; Ctrl+C asks it to stop and keep its checkpoint. */
final class TrainingConsole implements TrainingListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TrainingConsole.class);
    private static final double SECONDS_PER_MINUTE = 60;
    private static final double REPORT_EVERY = 0.1;

    private final PrintWriter out;
    private final ConsoleTexts texts;
    private final ProgressLine line;
    private final StopSignal stop = StopSignal.heard();
    private String phase = "";
    private double nextReport;

    TrainingConsole(PrintWriter out, ConsoleTexts texts) {
        this.out = out;
        this.texts = texts;
        this.line = ProgressLine.onTerminal(texts.of("app.progress.train"));
    }

    @Override
    public void progress(TrainingProgress progress) {
        String detail = detail(progress);
        line.show(progress.fraction(), detail);
        if (!progress.phase().equals(phase)) {
            phase = progress.phase();
            nextReport = 0;
        }
        if (progress.fraction() >= nextReport) {
            nextReport = progress.fraction() + REPORT_EVERY;
            LOG.info("Training: {} {}", Math.round(100 * progress.fraction()), detail);
            out.println(
                    String.format(Locale.ROOT, "%3.0f %%  %s", 100 * progress.fraction(), detail));
        }
    }

    @Override
    public void note(Message message) {
        out.println(texts.of(message));
        line.note(message);
    }

    private String detail(TrainingProgress progress) {
        String loss =
                Double.isNaN(progress.loss())
                        ? ""
                        : texts.of("app.train.loss", figure("%.4f", progress.loss()));
        String left =
                Double.isNaN(progress.secondsLeft())
                        ? ""
                        : texts.of(
                                "app.train.left",
                                figure("%.1f", progress.secondsLeft() / SECONDS_PER_MINUTE));
        String phase =
                Texts.in(texts.language()).given("phase", progress.phase(), progress.phase());
        String counted =
                progress.step() == 0 ? phase : texts.of("app.train.step", phase, progress.step());
        return counted + loss + left;
    }

    private static String figure(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    @Override
    public boolean isCancelled() {
        return stop.isAsked();
    }

    /** Reports how it ended and returns the exit status. */
    int finish(TrainingOutcome outcome, TrainingRequest request) {
        return finish(outcome, request.out(), request.checkpointFolder());
    }

    /**
     * Reports how it ended and where its pack or its checkpoint is, and returns the exit status.
     */
    int finish(TrainingOutcome outcome, Path pack, Path checkpointFolder) {
        out.println(
                switch (outcome) {
                    case FINISHED -> texts.of("app.train.done", pack);
                    case CANCELLED -> stopped(checkpointFolder);
                });
        return ExitCodes.OK;
    }

    /** Reports that a training was stopped whose finished steps are in a folder. */
    void stoppedIn(Path folder) {
        out.println(texts.of("app.train.stopped", folder));
    }

    private String stopped(Path checkpoint) {
        return new Checkpoints(checkpoint).exists()
                ? texts.of("app.train.stopped", checkpoint)
                : texts.of("app.train.stopped.early");
    }

    @Override
    public void close() {
        line.close();
        stop.close();
    }
}
