package dev.gedanken.app.view.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Values whose maximum in any range is found in a few dozen lookups, however long the range is;
 * belongs to one thread.
 *
 * <p>Each level holds the maximum of {@value #FANOUT} values of the level below.
 */
final class MaxPyramid {
    private static final int FANOUT = 8;

    private final List<Level> levels = new ArrayList<>(List.of(new Level()));

    private static final class Level {
        private float[] values = new float[FANOUT];
        private int size;

        void raise(int index, float value) {
            if (index == values.length) {
                values = Arrays.copyOf(values, 2 * index);
            }
            values[index] = index < size ? Math.max(values[index], value) : value;
            size = Math.max(size, index + 1);
        }
    }

    void add(float value) {
        int index = levels.getFirst().size;
        for (int level = 0; ; level++) {
            if (level == levels.size()) {
                levels.add(new Level());
                seed(level);
            }
            levels.get(level).raise(index, value);
            if (index == 0) {
                return;
            }
            index /= FANOUT;
        }
    }

    /** Fills a new top level from the level below it. */
    private void seed(int level) {
        Level below = levels.get(level - 1);
        for (int i = 0; i < below.size; i++) {
            levels.get(level).raise(i / FANOUT, below.values[i]);
        }
    }

    int size() {
        return levels.getFirst().size;
    }

    float get(int index) {
        return levels.getFirst().values[index];
    }

    /**
     * Returns the largest value from {@code from} (inclusive) to {@code to} (exclusive); 0 if there
     * is none.
     */
    float max(int from, int to) {
        float greatest = 0;
        int low = Math.max(0, from);
        int high = Math.min(to, size());
        for (int level = 0; low < high; level++) {
            float[] values = levels.get(level).values;
            boolean isTop = level + 1 == levels.size();
            while (low < high && (isTop || low % FANOUT != 0)) {
                greatest = Math.max(greatest, values[low++]);
            }
            while (low < high && high % FANOUT != 0) {
                greatest = Math.max(greatest, values[--high]);
            }
            low /= FANOUT;
            high /= FANOUT;
        }
        return greatest;
    }
}
