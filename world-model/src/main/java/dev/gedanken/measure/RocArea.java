package dev.gedanken.measure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The area under the receiver operating characteristic: how well one number separates two classes.
 * The numbers are sorted once, so that many weightings of the same numbers cost little.
 */
public final class RocArea {
    private final double[] sorted;
    private final boolean[] positive;
    private final int[] group;

    /**
     * Sorts the numbers.
     *
     * @param values any finite numbers
     * @param positives which of them are of the class that should be higher
     * @param groups the group of each number, from 0
     */
    public RocArea(double[] values, boolean[] positives, int[] groups) {
        int[] order =
                IntStream.range(0, values.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> values[i]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        sorted = Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
        group = Arrays.stream(order).map(i -> groups[i]).toArray();
        positive = new boolean[order.length];
        for (int i = 0; i < order.length; i++) {
            positive[i] = positives[order[i]];
        }
    }

    /**
     * Returns how often a number of the one class is above one of the other, ties counting half
     * (Hanley and McNeil 1982). ½ is chance, 1 is perfect.
     *
     * @param positives numbers of the class that should be higher, at least one
     * @param negatives numbers of the other class, at least one
     */
    public static double of(double[] positives, double[] negatives) {
        int count = positives.length + negatives.length;
        double[] values = Arrays.copyOf(positives, count);
        System.arraycopy(negatives, 0, values, positives.length, negatives.length);
        boolean[] isPositive = new boolean[count];
        Arrays.fill(isPositive, 0, positives.length, true);
        return new RocArea(values, isPositive, new int[count]).weighted(1);
    }

    /**
     * Returns the same area with each number counted as often as the weight of its group; NaN if a
     * class has no weight.
     *
     * @param weights by group, 0 or more
     */
    public double weighted(int... weights) {
        double wins = 0;
        double positivesBefore = 0;
        double negativesBefore = 0;
        int i = 0;
        while (i < sorted.length) {
            double positivesHere = 0;
            double negativesHere = 0;
            double value = sorted[i];
            for (; i < sorted.length && sorted[i] == value; i++) {
                if (positive[i]) {
                    positivesHere += weights[group[i]];
                } else {
                    negativesHere += weights[group[i]];
                }
            }
            wins += positivesHere * (negativesBefore + negativesHere / 2);
            positivesBefore += positivesHere;
            negativesBefore += negativesHere;
        }
        return wins / (positivesBefore * negativesBefore);
    }
}
