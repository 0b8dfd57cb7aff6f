package dev.gedanken.app.view.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Maps values to pixels and chooses the labels of an axis.
 *
 * @param low value at pixel 0
 * @param high value at the last pixel, above {@code low}
 * @param pixels length, positive
 */
public record ChartAxis(double low, double high, double pixels) {
    private static final double[] NICE = {1, 2, 5, 10};
    private static final double TOLERANCE = 1e-9;

    /** A labelled position on an axis, in pixels from its low end. */
    public record Tick(double value, double position, String label) {}

    /** Returns an axis from 0 to a round number that is not less than a value. */
    public static ChartAxis upTo(double highest, double pixels) {
        return new ChartAxis(0, roundUp(highest), pixels);
    }

    /** Returns 1, 2 or 5 times a power of ten, not less than a positive value. */
    static double roundUp(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double nice : NICE) {
            if (nice * power >= value * (1 - TOLERANCE)) {
                return nice * power;
            }
        }
        return NICE[NICE.length - 1] * power;
    }

    /** Returns the pixels from the low end to a value; also beyond the ends. */
    public double position(double value) {
        return (value - low) / (high - low) * pixels;
    }

    /** Returns the value at a number of pixels from the low end. */
    public double value(double position) {
        return low + position / pixels * (high - low);
    }

    /**
     * Returns labelled positions at round values with a minimum distance in pixels, from low to
     * high.
     */
    public List<Tick> ticks(double leastPixels) {
        double step = roundUp((high - low) * leastPixels / pixels);
        List<Tick> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step - TOLERANCE);
                i * step <= high + TOLERANCE * step;
                i++) {
            double value = i * step;
            ticks.add(new Tick(value, position(value), label(value, step)));
        }
        return List.copyOf(ticks);
    }

    private static String label(double value, double step) {
        int digits = Math.max(0, (int) -Math.floor(Math.log10(step) + TOLERANCE));
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }
}
