package dev.gedanken.world;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * An immutable list of inputs in which a run of repeats takes no more memory than one input, so
 * that a script of a few lines can stand for hundreds of millions of steps.
 */
public final class RepeatedInputs extends AbstractList<Input> implements RandomAccess {
    private final List<Input> inputs;

    /** Where each input's repeats end; ascending. */
    private final int[] ends;

    private RepeatedInputs(List<Input> inputs, int... ends) {
        this.inputs = inputs;
        this.ends = ends;
    }

    /** Returns an immutable list with the same inputs; compressed repeats stay compressed. */
    public static List<Input> copyOf(List<? extends Input> inputs) {
        return inputs instanceof RepeatedInputs repeated ? repeated : List.copyOf(inputs);
    }

    @Override
    public Input get(int index) {
        int size = size();
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("Index %d of %d".formatted(index, size));
        }
        int found = Arrays.binarySearch(ends, index + 1);
        return inputs.get(found < 0 ? -found - 1 : found);
    }

    @Override
    public int size() {
        return ends.length == 0 ? 0 : ends[ends.length - 1];
    }

    /** Returns how many inputs there are, since listing them all would fill the memory. */
    @Override
    public String toString() {
        return size() + " inputs";
    }

    /** Collects inputs. */
    static final class Builder {
        private final List<Input> inputs = new ArrayList<>();
        private int[] ends = new int[16];
        private long size;

        /** Adds an input several times. */
        void add(Input input, long times) {
            if (times == 0) {
                return;
            }
            size += times;
            if (!inputs.isEmpty() && inputs.getLast().equals(input)) {
                ends[inputs.size() - 1] = (int) size;
                return;
            }
            if (inputs.size() == ends.length) {
                ends = Arrays.copyOf(ends, 2 * ends.length);
            }
            ends[inputs.size()] = (int) size;
            inputs.add(input);
        }

        /**
         * Returns how many inputs there are so far; a finished list cannot have more than an int
         * can count.
         */
        long size() {
            return size;
        }

        RepeatedInputs build() {
            return new RepeatedInputs(List.copyOf(inputs), Arrays.copyOf(ends, inputs.size()));
        }
    }
}
