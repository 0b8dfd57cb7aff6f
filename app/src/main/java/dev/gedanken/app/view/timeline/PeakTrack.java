package dev.gedanken.app.view.timeline;

/**
 * Values step by step, and their peaks: values that are the largest of {@value #WINDOW} and two
 * standard deviations above the mean. Belongs to one thread.
 */
final class PeakTrack {
    /** A peak is the largest among this many values before and after it. */
    private static final int REACH = 8;

    private static final int WINDOW = 2 * REACH + 1;

    /** A peak is this many standard deviations above the mean. */
    private static final double DEVIATIONS = 2;

    private final IntList steps = new IntList();
    private final IntList peaks = new IntList();
    private final MaxPyramid values = new MaxPyramid();
    private double sum;
    private double squares;

    /** Adds a value at a step that is not before earlier ones. */
    void add(int step, float value) {
        steps.add(step);
        values.add(value);
        sum += value;
        squares += (double) value * value;
        notePeak(steps.size() - 1 - REACH);
    }

    private void notePeak(int index) {
        if (index < REACH) {
            return;
        }
        double mean = sum / values.size();
        double deviation = Math.sqrt(Math.max(0, squares / values.size() - mean * mean));
        float here = values.get(index);
        boolean isHighest =
                here > values.max(index - REACH, index)
                        && here >= values.max(index + 1, index + REACH + 1);
        if (isHighest && here > mean + DEVIATIONS * deviation) {
            peaks.add(steps.get(index));
        }
    }

    /**
     * Returns the largest value from a step (inclusive) to another (exclusive); 0 if there is none.
     */
    float greatest(int fromStep, int toStep) {
        return values.max(steps.countBelow(fromStep), steps.countBelow(toStep));
    }

    /** Returns whether there is a value at a step. */
    boolean knows(int step) {
        return steps.countUpTo(step) > steps.countBelow(step);
    }

    /** Returns whether there is a peak from a step (inclusive) to another (exclusive). */
    boolean hasPeak(int fromStep, int toStep) {
        return peaks.countBelow(toStep) > peaks.countBelow(fromStep);
    }

    /** Returns the same, but only for peaks at steps for which {@code other} has no value. */
    boolean hasPeakUnknownTo(PeakTrack other, int fromStep, int toStep) {
        int end = peaks.countBelow(toStep);
        for (int i = peaks.countBelow(fromStep); i < end; i++) {
            if (!other.knows(peaks.get(i))) {
                return true;
            }
        }
        return false;
    }
}
