package dev.gedanken.app.view.timeline;

import java.util.Arrays;

/** A growing list of ints without boxing; belongs to one thread. */
final class IntList {
    private int[] values = new int[64];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    int get(int index) {
        return values[index];
    }

    int size() {
        return size;
    }

    /** Returns how many values are {@code bound} or less, if values never decrease. */
    int countUpTo(int bound) {
        return bound == Integer.MAX_VALUE ? size : countBelow(bound + 1);
    }

    /** Returns how many values are less than {@code bound}, if values never decrease. */
    int countBelow(int bound) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[middle] < bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
