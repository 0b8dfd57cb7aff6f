package dev.gedanken.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.world.BadInputException;
import java.lang.management.ManagementFactory;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reads damaged inputs, each within five seconds and within the memory: a reader accepts an input
 * or refuses it in a sentence. The seconds are CPU time of its thread, because threads have to wait
 * on a busy machine; a thread that only waits is given a minute.
 */
public final class Attempts implements AutoCloseable {
    private static final long MOST_SECONDS = 5;
    private static final int MOST_WAITS = 60;
    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final int MOST_CHARACTERS = 2_000;
    private static final int TOLD_FROM = 1_000;

    private final String name;
    private final AtomicLong threadId = new AtomicLong();
    private final ExecutorService executor = Executors.newSingleThreadExecutor(this::thread);
    private final long begun = System.nanoTime();
    private int taken;
    private int refused;
    private long slowestNanos;

    /** Reads an input. */
    public interface Reading {
        void run() throws Exception;
    }

    /** Starts counting. */
    public Attempts(String name) {
        this.name = name;
    }

    /** Returns how many inputs have been taken so far. */
    public int taken() {
        return taken;
    }

    /**
     * Reads one input.
     *
     * @throws AssertionError if it takes too long, fails with anything but a sentence, or used up
     *     the memory
     */
    public void read(Reading reading) throws InterruptedException {
        long before = System.nanoTime();
        Future<?> read =
                executor.submit(() -> {
                    reading.run();
                    return true;
                });
        try {
            await(read);
            taken++;
        } catch (ExecutionException e) {
            checkRefusal(e.getCause());
            refused++;
        }
        slowestNanos = Math.max(slowestNanos, System.nanoTime() - before);
    }

    private Thread thread(Runnable work) {
        Thread thread = Thread.ofPlatform().daemon().unstarted(work);
        threadId.set(thread.threadId());
        return thread;
    }

    private void await(Future<?> read) throws InterruptedException, ExecutionException {
        long begun = computedNanos();
        for (int i = 0; i < MOST_WAITS; i++) {
            try {
                read.get(1, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException _) {
                if (computedNanos() - begun > MOST_SECONDS * NANOS_PER_SECOND) {
                    break;
                }
            }
        }
        executor.shutdownNow();
        throw new AssertionError("takes more than " + MOST_SECONDS + " seconds");
    }

    private long computedNanos() {
        return Math.max(0, ManagementFactory.getThreadMXBean().getThreadCpuTime(threadId.get()));
    }

    private static void checkRefusal(Throwable failure) {
        if (!(failure instanceof BadInputException)) {
            throw new AssertionError("ends in " + failure, failure);
        }
        assertThat(failure.getMessage())
                .endsWith(".")
                .doesNotContain("\n", "\u001b")
                .hasSizeLessThan(MOST_CHARACTERS);
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            assertThat(cause).isNotInstanceOf(OutOfMemoryError.class);
        }
    }

    /** Reports the result of a long run. */
    @Override
    public void close() {
        executor.shutdownNow();
        if (taken + refused >= TOLD_FROM) {
            System.out.printf(
                    "%s: %d taken, %d refused, slowest %d ms of the clock, %d s in all%n",
                    name,
                    taken,
                    refused,
                    slowestNanos / 1_000_000,
                    (System.nanoTime() - begun) / 1_000_000_000);
        }
    }
}
