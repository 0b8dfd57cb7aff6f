package dev.gedanken.app.look;

import dev.gedanken.renderer.Comparison;

/**
 * How two pictures in one place are compared.
 *
 * @param way the method
 * @param divider where a wipe is divided, from 0 to 1
 * @param opacity of the second picture in an onion skin, from 0 to 1
 * @param gain of a difference, from {@value #LEAST_GAIN} to {@value #MOST_GAIN}
 * @param threshold of a contour, above 0, at most 1
 */
public record Compare(Way way, double divider, double opacity, double gain, double threshold) {
    /** A wipe with the divider in the middle. */
    public static final Compare DEFAULT = new Compare(Way.WIPE, 0.5, 0.5, 4, 0.1);

    private static final double LEAST_GAIN = 1;
    private static final double MOST_GAIN = 64;
    private static final double LEAST_THRESHOLD = 0.01;
    private static final double NOTCH = 0.05;
    private static final long BLINK_NANOS = 500_000_000L;
    private static final int LINE_PIXELS = 2;
    private static final int LINE_ARGB = 0xFFFFD84D;

    /** The methods for comparing two pictures. */
    public enum Way {
        /** One on the left of a divider, the other on its right. */
        WIPE,
        /** One shines through the other. */
        ONION_SKIN,
        /** They alternate. */
        BLINK,
        /** Their difference. */
        DIFFERENCE,
        /** Their signed difference. */
        SIGNED_DIFFERENCE,
        /** A line around the differences. */
        CONTOUR
    }

    public Compare {
        divider = Math.clamp(divider, 0, 1);
        opacity = Math.clamp(opacity, 0, 1);
        gain = Math.clamp(gain, LEAST_GAIN, MOST_GAIN);
        threshold = Math.clamp(threshold, LEAST_THRESHOLD, 1);
    }

    /** Returns another method, with the same figures. */
    public Compare in(Way other) {
        return new Compare(other, divider, opacity, gain, threshold);
    }

    /** Returns the method after this one, wrapping around. */
    public Compare next() {
        Way[] ways = Way.values();
        return in(ways[(way.ordinal() + 1) % ways.length]);
    }

    /** Returns a wipe with another divider position. */
    public Compare dividedAt(double share) {
        return new Compare(way, share, opacity, gain, threshold);
    }

    /** Returns this with its method's figure a number of notches higher; a blink has none. */
    public Compare nudged(int notches) {
        return switch (way) {
            case WIPE -> dividedAt(divider + notches * NOTCH);
            case ONION_SKIN ->
                    new Compare(way, divider, opacity + notches * NOTCH, gain, threshold);
            case DIFFERENCE, SIGNED_DIFFERENCE ->
                    new Compare(way, divider, opacity, gain * Math.pow(2, notches), threshold);
            case CONTOUR ->
                    new Compare(way, divider, opacity, gain, threshold + notches * NOTCH / 2);
            case BLINK -> this;
        };
    }

    /** Returns the renderer's comparison of a true and a dreamed picture, in this order. */
    public Comparison comparison(long nanos) {
        return switch (way) {
            case WIPE -> Comparison.Wipe.at((float) divider);
            case ONION_SKIN -> new Comparison.OnionSkin((float) opacity);
            case BLINK -> Comparison.Blink.after(nanos, BLINK_NANOS);
            case DIFFERENCE -> new Comparison.Difference(Comparison.Sign.ABSOLUTE, (float) gain);
            case SIGNED_DIFFERENCE ->
                    new Comparison.Difference(Comparison.Sign.SIGNED, (float) gain);
            case CONTOUR -> new Comparison.Contour((float) threshold, LINE_PIXELS, LINE_ARGB);
        };
    }
}
