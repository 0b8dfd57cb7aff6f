package dev.gedanken.app.view.hud;

import java.util.Arrays;
import java.util.OptionalDouble;

/** Keeps the latest values and computes their quantiles; belongs to one thread. */
public final class RollingQuantiles {
    private final double[] values;
    private int count;
    private int next;

    /** Creates an empty collection of at most {@code window} values. */
    public RollingQuantiles(int window) {
        this.values = new double[window];
    }

    /** Adds a value, dropping the oldest if the window is full. */
    public void add(double value) {
        values[next] = value;
        next = (next + 1) % values.length;
        count = Math.min(count + 1, values.length);
    }

    /** Drops everything. */
    public void clear() {
        count = 0;
        next = 0;
    }

    /**
     * Returns the lowest kept value that is not below a share {@code q} of them; empty without
     * values.
     *
     * @param q from 0 to 1
     */
    public OptionalDouble quantile(double q) {
        if (count == 0) {
            return OptionalDouble.empty();
        }
        double[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(q * count) - 1;
        return OptionalDouble.of(sorted[Math.clamp(rank, 0, count - 1)]);
    }

    /** Returns how many values are kept. */
    public int count() {
        return count;
    }
}
