package dev.gedanken.app.window.performance;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Watches how long the JavaFX thread is blocked, and what it does meanwhile. */
public final class FxThreadMonitor implements AutoCloseable {
    /** A longer stall than this is noticeable. */
    static final double FELT_MILLIS = 50;

    private static final long PERIOD_MILLIS = 5;
    private static final long HELD_MILLIS = 20_000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final AtomicLong longestNanos = new AtomicLong();
    private final AtomicLong answeredNanos = new AtomicLong(System.nanoTime());
    private final AtomicLong usedNanos = new AtomicLong();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final CompletableFuture<Thread> watched = new CompletableFuture<>();
    private final Consumer<Stall> listener;
    private final Consumer<List<StackTraceElement>> held;
    private final Thread thread;
    private long askedNanos = System.nanoTime();
    private long usedBeforeNanos;
    private boolean isTold;
    private List<StackTraceElement> seen = List.of();

    /**
     * A noticeable stall.
     *
     * @param millis how long
     * @param processorMillis the thread's CPU time during it; the rest of the time it waited for a
     *     processor
     * @param seen the thread's stack trace after {@link #FELT_MILLIS}, innermost first
     */
    public record Stall(double millis, double processorMillis, List<StackTraceElement> seen) {

        public Stall {
            seen = List.copyOf(seen);
        }

        /**
         * Returns the place in the studio's own code, innermost first, such as
         * {@code Looks.apply:37}.
         */
        public List<String> places() {
            return seen.stream()
                    .filter(frame -> frame.getClassName().startsWith("dev.gedanken."))
                    .map(frame ->
                            "%s.%s:%d"
                                    .formatted(
                                            frame.getClassName().replaceFirst(".*\\.", ""),
                                            frame.getMethodName(),
                                            frame.getLineNumber()))
                    .toList();
        }
    }

    /** Starts watching for stalls; the toolkit must be running. */
    public FxThreadMonitor(Consumer<Stall> listener) {
        this(listener, calls -> {});
    }

    /**
     * Starts watching; the toolkit must be running.
     *
     * @param listener receives every stall, on the watching thread
     * @param held receives what the JavaFX thread is doing, innermost first, when it has not answered
     *     for 20 seconds; once until it answers
     */
    public FxThreadMonitor(Consumer<Stall> listener, Consumer<List<StackTraceElement>> held) {
        this.listener = listener;
        this.held = held;
        thread = Thread.ofPlatform().daemon().name("fx-watch").unstarted(this::watch);
        thread.start();
    }

    private void watch() {
        Platform.runLater(() -> watched.complete(Thread.currentThread()));
        try {
            while (true) {
                Thread.sleep(PERIOD_MILLIS);
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        long answered = answeredNanos.get();
        if (answered != 0) {
            long used = usedNanos.get();
            tell(answered - askedNanos, used - usedBeforeNanos);
            ask(used);
        } else if (seen.isEmpty() && isFelt(System.nanoTime() - askedNanos) && watched.isDone()) {
            seen = List.of(watched.join().getStackTrace());
        } else if (!isTold && watched.isDone() && isHeld(System.nanoTime() - askedNanos)) {
            isTold = true;
            held.accept(List.of(watched.join().getStackTrace()));
        }
    }

    private static boolean isHeld(long nanos) {
        return nanos > HELD_MILLIS * NANOS_PER_MILLI;
    }

    private void ask(long used) {
        usedBeforeNanos = used;
        askedNanos = System.nanoTime();
        answeredNanos.set(0);
        seen = List.of();
        isTold = false;
        Platform.runLater(() -> {
            usedNanos.set(threads.getCurrentThreadCpuTime());
            answeredNanos.set(System.nanoTime());
        });
    }

    private void tell(long waitedNanos, long computedNanos) {
        longestNanos.accumulateAndGet(waitedNanos, Math::max);
        if (isFelt(waitedNanos)) {
            listener.accept(new Stall(millis(waitedNanos), millis(computedNanos), seen));
        }
    }

    private static boolean isFelt(long nanos) {
        return nanos > FELT_MILLIS * NANOS_PER_MILLI;
    }

    private static double millis(long nanos) {
        return (double) nanos / NANOS_PER_MILLI;
    }

    /** Returns the longest stall since the last call, in milliseconds. */
    public double takeLongestMillis() {
        return millis(longestNanos.getAndSet(0));
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
