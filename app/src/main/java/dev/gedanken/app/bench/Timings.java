package dev.gedanken.app.bench;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Arrays;

/**
 * How long something took, over many repetitions.
 *
 * @param millisP50 half took no longer
 * @param millisP99 99 of 100 took no longer
 * @param count how often it was measured
 */
@JsonPropertyOrder({"millisP50", "millisP99", "count"})
public record Timings(double millisP50, double millisP99, int count) {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double MICROS_PER_MILLI = 1e3;

    /** Returns the timings of some durations, in nanoseconds; at least one. */
    public static Timings of(long... nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Timings(at(sorted, 0.5), at(sorted, 0.99), sorted.length);
    }

    private static double at(long[] sorted, double share) {
        int rank = (int) Math.ceil(share * sorted.length) - 1;
        double millis = sorted[Math.max(0, rank)] / NANOS_PER_MILLI;
        return Math.round(millis * MICROS_PER_MILLI) / MICROS_PER_MILLI;
    }

    /** Measures some work {@code count} times after {@code warmUps} unmeasured ones. */
    static Timings measure(int warmUps, int count, Runnable work) {
        for (int i = 0; i < warmUps; i++) {
            work.run();
        }
        long[] nanos = new long[count];
        for (int i = 0; i < count; i++) {
            long before = System.nanoTime();
            work.run();
            nanos[i] = System.nanoTime() - before;
        }
        return of(nanos);
    }
}
