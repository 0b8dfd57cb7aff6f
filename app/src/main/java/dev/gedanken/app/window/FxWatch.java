package dev.gedanken.app.window;

import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;

/** Watches how long the JavaFX thread lets others wait. */
final class FxWatch implements AutoCloseable {
    private static final long PERIOD_MILLIS = 10;

    private final AtomicLong longestNanos = new AtomicLong();
    private final AtomicLong answeredNanos = new AtomicLong(System.nanoTime());
    private final Thread thread;

    /** Starts watching; the toolkit must be running. */
    FxWatch() {
        thread = Thread.ofPlatform().daemon().name("fx-watch").unstarted(this::watch);
        thread.start();
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(PERIOD_MILLIS);
                long asked = System.nanoTime();
                if (answeredNanos.getAndSet(0) != 0) {
                    Platform.runLater(() -> answered(asked));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answered(long askedNanos) {
        long now = System.nanoTime();
        longestNanos.accumulateAndGet(now - askedNanos, Math::max);
        answeredNanos.set(now);
    }

    /** Returns the longest wait since the last call, in milliseconds. */
    double takeLongestMillis() {
        return longestNanos.getAndSet(0) / 1e6;
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
