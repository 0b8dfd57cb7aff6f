package dev.gedanken.app.window.bench;

import dev.gedanken.app.bench.WindowFigures.TimelineFigures;
import dev.gedanken.app.view.timeline.LongSession;
import dev.gedanken.app.view.timeline.Timeline;
import dev.gedanken.app.window.StudioWindow;
import dev.gedanken.app.window.theme.Appearance;
import dev.gedanken.app.window.theme.StyleSheets;
import dev.gedanken.app.window.timeline.BranchFiles;
import dev.gedanken.app.window.timeline.ThumbnailImages;
import dev.gedanken.app.window.timeline.TimelineView;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * Zooms and scrolls a timeline of a long session in a separate window, and counts the pictures that
 * reach the screen. Everything happens on the JavaFX thread.
 */
final class TimelineBench extends AnimationTimer {
    /** As many steps and branches as a timeline must show without slowing. */
    static final int STEPS = 100_000;

    static final int BRANCHES = 200;

    private static final double WIDTH = 1500;
    private static final double HEIGHT = 300;
    private static final long NANOS = 6_000_000_000L;
    private static final long SETTLE_NANOS = 1_000_000_000L;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final List<String> PAINTERS =
            List.of("JavaFX Application Thread", "QuantumRenderer");

    /** The pictures of one cycle from ten steps to all of them and back. */
    private static final int ROUND = 160;

    private static final double NOTCH = 0.5;
    private static final double SCROLLED = 12;

    private final CompletableFuture<TimelineFigures> answer = new CompletableFuture<>();
    private final TimelineView view;
    private final Stage stage = new Stage();
    private long beganNanos;
    private long beganProcessorNanos;
    private int pictures;

    private TimelineBench(StudioWindow window) {
        Timeline timeline = new Timeline();
        timeline.hear(LongSession.of(STEPS, BRANCHES));
        view =
                new TimelineView(
                        timeline,
                        new ThumbnailImages(),
                        window.texts(),
                        command -> {},
                        new NoFiles());
        Scene scene = new Scene(view, WIDTH, HEIGHT);
        StyleSheets.attach(scene);
        Appearance.of(window.preferences(), 1).applyTo(view);
        stage.setScene(scene);
    }

    /** Begins to measure, and returns the future result. */
    static CompletableFuture<TimelineFigures> measure(StudioWindow window) {
        TimelineBench bench = new TimelineBench(window);
        bench.stage.show();
        bench.start();
        return bench.answer;
    }

    /**
     * Every pulse paints, and waits until the previous picture was rendered, so pulses are
     * pictures.
     */
    @Override
    public void handle(long nowNanos) {
        if (beganNanos == 0) {
            beganNanos = nowNanos + SETTLE_NANOS;
        }
        boolean isOut = pictures / (ROUND / 2) % 2 == 0;
        view.zoom(isOut ? -NOTCH : NOTCH);
        view.move(isOut ? SCROLLED : -SCROLLED);
        if (nowNanos >= beganNanos && pictures++ == 0) {
            beganNanos = nowNanos;
            beganProcessorNanos = processorNanos();
        }
        if (nowNanos - beganNanos >= NANOS) {
            stop();
            stage.close();
            answer.complete(figures(nowNanos - beganNanos));
        }
    }

    private TimelineFigures figures(long nanos) {
        double shown = pictures - 1.0;
        double processorNanos = processorNanos() - beganProcessorNanos;
        return new TimelineFigures(
                STEPS,
                BRANCHES,
                shown * NANOS_PER_SECOND / nanos,
                processorNanos / shown / NANOS_PER_MILLI);
    }

    /** Returns the CPU time of the two threads that make the window's pictures. */
    private static long processorNanos() {
        return ThreadTimes.now().sum(PAINTERS::contains);
    }

    /** Nothing is dragged out of a benchmark. */
    private record NoFiles() implements BranchFiles {
        @Override
        public void prepare(int branch, Form form) {}

        @Override
        public Optional<Path> ready() {
            return Optional.empty();
        }

        @Override
        public void missed() {}
    }
}
