package dev.gedanken.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Splits a batch into native calls of always the same number of rows, the last one padded.
 *
 * <p>The kernels of the tensor library choose their order of summation by the shape of their input,
 * so a row's last bits depend on the number of rows. With one shape for every call, single play,
 * forks and anticipation agree bit for bit. The calls of a large batch run in parallel.
 */
public final class FixedBatch {
    /**
     * Rows of every native call: four actions can be anticipated at little more than the cost of
     * one.
     */
    public static final int ROWS = 4;

    /**
     * Most rows of a native call where last bits may depend on the number of rows: enough for fast
     * kernels, few enough that every core has some of a large batch.
     */
    public static final int LARGE = 128;

    private FixedBatch() {}

    /**
     * Computes part of a batch.
     *
     * @param <R> the result of a row
     */
    @FunctionalInterface
    public interface Part<R> {
        /** Returns the results of rows {@code from} (inclusive) to {@code to} (exclusive). */
        List<R> compute(int from, int to);
    }

    /** Returns the results of all rows in order. */
    public static <R> List<R> run(int rows, CallPool pool, Part<R> part) {
        return run(rows, ROWS, pool, part);
    }

    /**
     * Returns the results of all rows in order, from native calls of at most {@code callRows} rows. The last bits
     * of a row depend on the number of rows in its call.
     */
    public static <R> List<R> run(int rows, int callRows, CallPool pool, Part<R> part) {
        List<Callable<List<R>>> calls = new ArrayList<>();
        for (int start = 0; start < rows; start += callRows) {
            int from = start;
            calls.add(() -> part.compute(from, Math.min(rows, from + callRows)));
        }
        return calls.isEmpty()
                ? List.of()
                : pool.run(calls).stream().flatMap(List::stream).toList();
    }

    /** Computes part of a batch into memory that the caller has set aside. */
    @FunctionalInterface
    public interface Filling {
        /** Computes rows {@code from} (inclusive) to {@code to} (exclusive); others are not its own. */
        void compute(int from, int to);
    }

    /**
     * Computes all rows in native calls of at most {@code callRows} rows. The last bits of a row
     * depend on the number of rows in its call.
     */
    public static void fill(int rows, int callRows, CallPool pool, Filling filling) {
        run(
                rows,
                callRows,
                pool,
                (from, to) -> {
                    filling.compute(from, to);
                    return List.of();
                });
    }

    /** Returns a list of exactly {@link #ROWS} elements: the given ones and the last one repeated. */
    public static <T> List<T> padded(List<T> atMostRows) {
        List<T> padded = new ArrayList<>(atMostRows);
        while (padded.size() < ROWS) {
            padded.add(atMostRows.getLast());
        }
        return padded;
    }
}
