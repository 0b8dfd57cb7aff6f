package dev.gedanken.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Owns the threads on which the native calls of a large batch run in parallel, one call on each
 * core.
 *
 * <p>Every call computes on one thread and in one shape, wherever it runs, so results do not depend
 * on how many cores there are.
 */
public final class CallPool implements AutoCloseable {
    private static final int MOST_THREADS = 8;

    private final int threads;
    private final ExecutorService executor;

    /** Creates a pool with a thread for each core, at most 8. */
    public CallPool() {
        this(Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS));
    }

    /** Creates a pool of {@code threads} threads, at least 1. */
    public CallPool(int threads) {
        this.threads = threads;
        this.executor =
                Executors.newFixedThreadPool(
                        threads, Thread.ofPlatform().daemon().name("model-call-", 1).factory());
    }

    /** Returns the results of all calls in order; a single call runs on the caller's thread. */
    public <R> List<R> run(List<Callable<R>> calls) {
        if (calls.size() == 1 || threads == 1) {
            List<R> results = new ArrayList<>(calls.size());
            calls.forEach(call -> results.add(here(call)));
            return results;
        }
        List<Future<R>> futures = new ArrayList<>(calls.size());
        calls.forEach(call -> futures.add(executor.submit(call)));
        return results(futures);
    }

    private static <R> R here(Callable<R> call) {
        try {
            return call.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("A native call failed.", e);
        }
    }

    /** Waits for all, even when interrupted, because a call cannot be abandoned halfway. */
    private static <R> List<R> results(List<Future<R>> futures) {
        List<R> results = new ArrayList<>(futures.size());
        boolean isInterrupted = false;
        while (results.size() < futures.size()) {
            try {
                results.add(futures.get(results.size()).get());
            } catch (InterruptedException e) {
                isInterrupted = true;
            } catch (ExecutionException e) {
                throw new IllegalStateException("A native call failed.", e.getCause());
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
        return results;
    }

    @Override
    public void close() {
        executor.close();
    }
}
