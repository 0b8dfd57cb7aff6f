package dev.gedanken.data.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A row for each step: actions as indicators, motions and positions. Columns, in this order: a(t −
 * 2), a(t − 1), a(t), a(t + 1); x(t); m(t − 2), m(t − 1), m(t).
 */
final class AlignmentTable {
    private static final int ACTION_BLOCKS = 4;
    private static final double MOST_DEVIATIONS = 4;
    private static final double SOME = 0.02;

    private final int actions;
    private final List<double[]> rows = new ArrayList<>();
    private int states;
    private int motions;

    AlignmentTable(int actions) {
        this.actions = actions;
    }

    int size() {
        return rows.size();
    }

    /** Adds an episode's steps: n actions and the n + 1 frames around them. */
    void add(FrameNumbers numbers, List<SmallFrame> frames, List<Integer> taken) {
        states = numbers.statesOf();
        motions = numbers.motionsOf();
        List<double[]> moved = new ArrayList<>();
        for (int t = 0; t < taken.size(); t++) {
            moved.add(numbers.motion(frames.get(t), frames.get(t + 1)));
        }
        for (int t = 2; t < taken.size() - 1; t++) {
            double[] row = new double[ACTION_BLOCKS * actions + states + 3 * motions];
            for (int i = 0; i < ACTION_BLOCKS; i++) {
                row[i * actions + taken.get(t - 2 + i)] = 1;
            }
            int at = ACTION_BLOCKS * actions;
            System.arraycopy(numbers.state(frames.get(t)), 0, row, at, states);
            for (int i = 0; i < 3; i++) {
                int place = at + states + i * motions;
                System.arraycopy(moved.get(t - 2 + i), 0, row, place, motions);
            }
            rows.add(row);
        }
    }

    private static int[] range(int from, int count) {
        return IntStream.range(from, from + count).toArray();
    }

    int[] actionsHere() {
        return range(2 * actions, actions);
    }

    int[] actionsNext() {
        return range(3 * actions, actions);
    }

    int[] motion() {
        return range(ACTION_BLOCKS * actions + states + 2 * motions, motions);
    }

    /** Returns the columns of what is known before the motion: two actions, two motions, the frame. */
    int[] known() {
        return joined(range(0, 2 * actions), range(ACTION_BLOCKS * actions, states + 2 * motions));
    }

    int[] joined(int[]... columns) {
        return Stream.of(columns).flatMapToInt(Arrays::stream).toArray();
    }

    /** Returns the variance of some columns, summed. */
    double variance(int... columns) {
        double sum = 0;
        for (int column : columns) {
            double mean = rows.stream().mapToDouble(row -> row[column]).average().orElse(0);
            sum += mean * (1 - mean);
        }
        return sum;
    }

    /**
     * Returns the rows with numbers scaled by their median deviation, so that a jump, such as a new
     * start, does not outweigh everything else.
     */
    double[][] scaled() {
        double[][] scaled = rows.stream().map(double[]::clone).toArray(double[][]::new);
        for (int c = ACTION_BLOCKS * actions; c < scaled[0].length; c++) {
            scale(scaled, c);
        }
        return scaled;
    }

    private static void scale(double[][] rows, int column) {
        double[] sorted = Arrays.stream(rows).mapToDouble(row -> row[column]).sorted().toArray();
        int some = (int) (SOME * sorted.length);
        double median = sorted[sorted.length / 2];
        double width = (sorted[sorted.length - 1 - some] - sorted[some]) / 4;
        double deviation = width > 0 ? width : deviation(sorted);
        for (double[] row : rows) {
            double value = deviation > 0 ? (row[column] - median) / deviation : 0;
            row[column] = Math.clamp(value, -MOST_DEVIATIONS, MOST_DEVIATIONS);
        }
    }

    private static double deviation(double... values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return Math.sqrt(
                Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0));
    }
}
