package dev.gedanken.data;

import dev.gedanken.world.BadInputException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/**
 * Writes the episodes that a folder lacks, on several threads; an episode does not depend on the
 * thread.
 */
public final class ParallelCollection {

    private ParallelCollection() {}

    /**
     * Writes what is missing.
     *
     * @param workers threads, from 1 up
     * @param progress receives the finished share, in [0, 1], on any thread
     * @return how many episodes were written
     * @throws BadInputException if one cannot be written; others may have been written
     */
    public static int write(
            EpisodeSource source, EpisodeFolder folder, int workers, DoubleConsumer progress) {
        AtomicInteger there = new AtomicInteger();
        AtomicInteger written = new AtomicInteger();
        try (ExecutorService executor = Executors.newFixedThreadPool(workers)) {
            var tasks =
                    IntStream.range(0, source.size())
                            .<Future<?>>mapToObj(i ->
                                    executor.submit(() -> {
                                        if (!folder.has(i)) {
                                            folder.write(i, source.episode(i));
                                            written.incrementAndGet();
                                        }
                                        double share = there.incrementAndGet();
                                        progress.accept(share / source.size());
                                    }))
                            .toList();
            tasks.forEach(task -> finish(task, executor));
        }
        return written.get();
    }

    private static void finish(Future<?> task, ExecutorService executor) {
        try {
            task.get();
        } catch (ExecutionException e) {
            executor.shutdownNow();
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException("An episode could not be made.", e.getCause());
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
            throw new CancellationException("The collection was interrupted.");
        }
    }
}
