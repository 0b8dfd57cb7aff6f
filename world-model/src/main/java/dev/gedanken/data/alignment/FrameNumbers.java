package dev.gedanken.data.alignment;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Numbers that describe where objects are and how they move: for the whole frame, and for each of
 * some colours, since objects can often be identified by colour.
 *
 * @param colours the colours to follow
 */
record FrameNumbers(int[] colours) {
    private static final int[] SCALES = {1, 2, 4};
    private static final int MOST_COLOURS = 16;
    private static final int NUMBERS_OF_COLOUR = 3;
    private static final int NUMBERS_OF_FRAME = 4 + 2 * SCALES.length;

    /** Follows the colours that come and go most often. */
    static FrameNumbers of(List<List<SmallFrame>> episodes) {
        long[] changes = new long[SmallFrame.COLOURS];
        for (List<SmallFrame> frames : episodes) {
            for (int t = 1; t < frames.size(); t++) {
                count(frames.get(t - 1).colours(), frames.get(t).colours(), changes);
            }
        }
        return new FrameNumbers(
                IntStream.range(0, changes.length)
                        .boxed()
                        .sorted(Comparator.comparing((Integer i) -> -changes[i]))
                        .limit(MOST_COLOURS)
                        .mapToInt(i -> i)
                        .toArray());
    }

    private static void count(byte[] before, byte[] after, long... changes) {
        for (int i = 0; i < after.length; i++) {
            if (before[i] != after[i]) {
                changes[after[i]]++;
            }
        }
    }

    int statesOf() {
        return NUMBERS_OF_COLOUR * colours.length;
    }

    int motionsOf() {
        return NUMBERS_OF_FRAME + statesOf();
    }

    /**
     * Returns, for each colour, the centroid of its pixels (x and y, in pixels) and their number.
     */
    double[] state(SmallFrame frame) {
        double[][] sums = new double[SmallFrame.COLOURS][NUMBERS_OF_COLOUR];
        for (int i = 0; i < frame.colours().length; i++) {
            double[] sum = sums[frame.colours()[i]];
            sum[0] += i % frame.width();
            sum[1] += i / frame.width();
            sum[2]++;
        }
        double[] numbers = new double[statesOf()];
        for (int i = 0; i < colours.length; i++) {
            double[] sum = sums[colours[i]];
            double count = Math.max(1, sum[2]);
            numbers[NUMBERS_OF_COLOUR * i] = sum[0] / count;
            numbers[NUMBERS_OF_COLOUR * i + 1] = sum[1] / count;
            numbers[NUMBERS_OF_COLOUR * i + 2] = sum[2];
        }
        return numbers;
    }

    /**
     * Returns how the frame changes, and how the centroids move of colours that occur in both
     * frames.
     */
    double[] motion(SmallFrame here, SmallFrame next) {
        double[] numbers = new double[motionsOf()];
        int at = 0;
        for (int scale : SCALES) {
            Grid before = here.grid(scale);
            Grid after = next.grid(scale);
            numbers[at++] = before.movement(after, 1, 0);
            numbers[at++] = before.movement(after, 0, 1);
            if (scale == 1) {
                numbers[at++] = before.brightening(after);
                numbers[at++] = before.difference(after);
                numbers[at++] = before.shift(after, true);
                numbers[at++] = before.shift(after, false);
            }
        }
        double[] from = state(here);
        double[] to = state(next);
        for (int i = 0; i < to.length; i++) {
            int count = i - i % NUMBERS_OF_COLOUR + NUMBERS_OF_COLOUR - 1;
            boolean isThere = i == count || from[count] > 0 && to[count] > 0;
            numbers[at++] = isThere ? to[i] - from[i] : 0;
        }
        return numbers;
    }
}
