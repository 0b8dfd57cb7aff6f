package dev.gedanken.app.window.bench;

import dev.gedanken.app.bench.Timings;
import dev.gedanken.app.bench.WindowFigures;
import dev.gedanken.app.bench.WindowFigures.StallFigures;
import dev.gedanken.app.bench.WindowFigures.ThreadFigures;
import dev.gedanken.app.bench.WindowFigures.TimelineFigures;
import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.studio.command.SimulationCommand;
import dev.gedanken.app.studio.command.StageCommand;
import dev.gedanken.app.studio.command.StageMode;
import dev.gedanken.app.studio.command.StudioCommand;
import dev.gedanken.app.studio.command.TreeCommand;
import dev.gedanken.app.window.Studio;
import dev.gedanken.app.window.StudioWindow;
import dev.gedanken.app.window.performance.FxThreadMonitor;
import dev.gedanken.rollout.Luck;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Uses an open studio as a person would, and measures its responsiveness: drives with real key
 * events, plays branches side by side, and repeatedly opens everything that can be opened.
 */
public final class WindowBench {
    private static final double WIDTH = 1680;
    private static final double HEIGHT = 1080;
    private static final int BRANCHES = 4;
    private static final int DRIVE_SECONDS = 12;
    private static final int BRANCHES_SECONDS = 8;
    private static final int SETTLE_SECONDS = 3;
    private static final int DEED_MILLIS = 400;
    private static final int REHEARSAL_MILLIS = 200;
    private static final int TIMEOUT_SECONDS = 60;
    private static final int MOST_THREADS = 6;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Studio studio;
    private final ConcurrentLinkedQueue<Long> keyNanos = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<StallFigures> stalls = new ConcurrentLinkedQueue<>();
    private final AtomicInteger pictures = new AtomicInteger();
    private final CountDownLatch first = new CountDownLatch(1);
    private final List<Double> drives = new ArrayList<>();
    private final Map<String, List<Double>> computing = new TreeMap<>();
    private final List<Double> branchSpeeds = new ArrayList<>();
    private volatile String during = "start";

    private WindowBench(Studio studio) {
        this.studio = studio;
    }

    /**
     * Measures an open studio in free play that has the keyboard focus, for approximately the given
     * time.
     *
     * @throws InterruptedException if it should stop early
     */
    public static WindowFigures measure(Studio studio, double minutes) throws InterruptedException {
        return watching(studio).run(minutes);
    }

    /**
     * Opens everything once, so that the program can record what that requires.
     *
     * @throws InterruptedException if it should stop early
     */
    public static void rehearse(Studio studio) throws InterruptedException {
        watching(studio).openEverything(REHEARSAL_MILLIS);
    }

    private static WindowBench watching(Studio studio) throws InterruptedException {
        WindowBench bench = new WindowBench(studio);
        studio.onWindow(window -> window.whenPresented(bench::presented));
        if (!bench.first.await(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The window shows no picture.");
        }
        return bench;
    }

    private void presented(LiveSnapshot snapshot) {
        first.countDown();
        pictures.incrementAndGet();
        snapshot.pressNanos().ifPresent(pressed -> keyNanos.add(System.nanoTime() - pressed));
    }

    private WindowFigures run(double minutes) throws InterruptedException {
        studio.onWindow(WindowBench::enlarge);
        TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
        keyNanos.clear();
        long began = System.nanoTime();
        long end = began + (long) (minutes * 60 * NANOS_PER_SECOND);
        int side = ask(window -> window.views().stagePixels());
        try (FxThreadMonitor watch = new FxThreadMonitor(this::stalled)) {
            do {
                drive();
                playBranches();
                openEverything(DEED_MILLIS);
            } while (System.nanoTime() < end);
        }
        double seconds = (System.nanoTime() - began) / NANOS_PER_SECOND;
        TimelineFigures besidePlay = ask(TimelineBench::measure).join();
        // Then paused, because this is only about the timeline.
        studio.send(new SimulationCommand.TogglePause());
        return figures(seconds, side, ask(TimelineBench::measure).join(), besidePlay);
    }

    private static void enlarge(StudioWindow window) {
        window.stage().setX(0);
        window.stage().setY(0);
        window.stage().setWidth(WIDTH);
        window.stage().setHeight(HEIGHT);
    }

    private void stalled(FxThreadMonitor.Stall stall) {
        stalls.add(
                new StallFigures(
                        during,
                        stall.millis(),
                        stall.processorMillis(),
                        stall.places().isEmpty() ? "" : stall.places().getFirst()));
    }

    private WindowFigures figures(
            double seconds, int side, TimelineFigures timeline, TimelineFigures besidePlay) {
        long[] keys = keyNanos.stream().mapToLong(Long::longValue).toArray();
        return new WindowFigures(
                seconds,
                side,
                mean(drives),
                keys.length == 0 ? Optional.empty() : Optional.of(Timings.of(keys)),
                BRANCHES,
                mean(branchSpeeds),
                timeline,
                besidePlay,
                computing.entrySet().stream()
                        .map(entry -> new ThreadFigures(entry.getKey(), mean(entry.getValue())))
                        .sorted(Comparator.comparing(ThreadFigures::millisPerSecond).reversed())
                        .limit(MOST_THREADS)
                        .toList(),
                stalls.stream()
                        .sorted(Comparator.comparingDouble(StallFigures::millis).reversed())
                        .toList());
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(value -> value).average().orElse(0);
    }

    private void drive() throws InterruptedException {
        during = "driving";
        int before = pictures.get();
        ThreadTimes computed = ThreadTimes.now();
        long began = System.nanoTime();
        KeyPlayer.of(ask(StudioWindow::actions)).play(DRIVE_SECONDS);
        double seconds = (System.nanoTime() - began) / NANOS_PER_SECOND;
        drives.add((pictures.get() - before) / seconds);
        ThreadTimes.now().since(computed).forEach((name, nanos) -> note(name, nanos / seconds));
    }

    private void note(String thread, double nanosPerSecond) {
        computing
                .computeIfAbsent(thread, name -> new ArrayList<>())
                .add(nanosPerSecond / NANOS_PER_MILLI);
    }

    private void playBranches() throws InterruptedException {
        during = "branches";
        List<Long> keysBefore = List.copyOf(keyNanos);
        for (int i = 1; i < BRANCHES; i++) {
            studio.send(new TreeCommand.Fork(Luck.SHARED));
        }
        studio.send(new StageCommand.SetStage(StageMode.BRANCHES));
        TimeUnit.SECONDS.sleep(1);
        long from = step();
        long began = System.nanoTime();
        TimeUnit.SECONDS.sleep(BRANCHES_SECONDS);
        branchSpeeds.add((step() - from) * NANOS_PER_SECOND / (System.nanoTime() - began));
        studio.send(new StageCommand.SetStage(StageMode.SINGLE));
        for (int branch : ask(WindowBench::otherBranches)) {
            studio.send(new TreeCommand.PruneBranch(branch));
        }
        TimeUnit.SECONDS.sleep(1);
        keyNanos.clear();
        keyNanos.addAll(keysBefore);
    }

    private static List<Integer> otherBranches(StudioWindow window) {
        int played = window.timeline().cursor().branch();
        return window.timeline().liveBranches().stream()
                .map(branch -> branch.id())
                .filter(id -> id != played)
                .toList();
    }

    private void openEverything(int restMillis) throws InterruptedException {
        for (BenchStep step : BenchStep.all()) {
            during = step.name();
            for (StudioCommand command : step.commands()) {
                studio.onWindow(window -> window.perform(command));
                TimeUnit.MILLISECONDS.sleep(restMillis);
            }
        }
    }

    private long step() {
        return ask(window -> window.latest().map(moment -> moment.state().step()).orElse(0L));
    }

    private <T> T ask(Function<StudioWindow, T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        studio.onWindow(
                window -> answer.completeAsync(() -> question.apply(window), Runnable::run));
        return answer.join();
    }
}
