package dev.gedanken.renderer.reference;

import java.util.function.DoubleBinaryOperator;

/** A premultiplied colour, each part from 0 to 1. */
record Colour(double red, double green, double blue, double alpha) {

    /** Reads {@code 0xAARRGGBB}, not premultiplied. */
    static Colour ofArgb(int argb) {
        return straight(part(argb, 16), part(argb, 8), part(argb, 0), part(argb, 24));
    }

    static Colour straight(double red, double green, double blue, double alpha) {
        return new Colour(red * alpha, green * alpha, blue * alpha, alpha);
    }

    Colour mix(Colour other, double weight) {
        return times(1 - weight).plus(other.times(weight));
    }

    Colour over(Colour below) {
        return plus(below.times(1 - alpha));
    }

    /** Rounds to what eight bits can hold, as every pass's target does. */
    Colour rounded() {
        return new Colour(round(red), round(green), round(blue), round(alpha));
    }

    /** Rounds the unpremultiplied colour to eight bits. */
    Colour roundedStraight() {
        double divisor = alpha > 0 ? alpha : 1;
        return straight(
                round(red / divisor), round(green / divisor), round(blue / divisor), round(alpha));
    }

    Colour times(double factor) {
        return new Colour(red * factor, green * factor, blue * factor, alpha * factor);
    }

    Colour plus(Colour other) {
        return new Colour(
                red + other.red, green + other.green, blue + other.blue, alpha + other.alpha);
    }

    /** Combines each channel with the other's. */
    Colour map(Colour other, DoubleBinaryOperator channel) {
        return new Colour(
                channel.applyAsDouble(red, other.red),
                channel.applyAsDouble(green, other.green),
                channel.applyAsDouble(blue, other.blue),
                channel.applyAsDouble(alpha, other.alpha));
    }

    /** Returns this colour clamped to its range and made opaque. */
    Colour opaque() {
        return new Colour(red, green, blue, 1).clamped();
    }

    /** Clamps to valid colours. */
    Colour clamped() {
        double opaque = Math.clamp(alpha, 0, 1);
        return new Colour(
                Math.clamp(red, 0, opaque),
                Math.clamp(green, 0, opaque),
                Math.clamp(blue, 0, opaque),
                opaque);
    }

    /** Returns the largest difference in a channel. */
    double distance(Colour other) {
        return Math.max(
                Math.max(Math.abs(red - other.red), Math.abs(green - other.green)),
                Math.max(Math.abs(blue - other.blue), Math.abs(alpha - other.alpha)));
    }

    private static double part(int argb, int shift) {
        return ((argb >>> shift) & 0xFF) / 255.0;
    }

    private static double round(double part) {
        return Math.round(part * 255) / 255.0;
    }
}
