package dev.gedanken.app.live.clock;

/**
 * The pace of play.
 *
 * @param factor of 30 steps a second, from 0.1; {@link Double#POSITIVE_INFINITY} for as fast as
 *     possible
 */
public record Pace(double factor) {
    /** 30 steps a second. */
    public static final Pace NORMAL = new Pace(1);

    /** As fast as possible. */
    public static final Pace UNLIMITED = new Pace(Double.POSITIVE_INFINITY);

    /** The slowest. */
    public static final double LEAST = 0.1;

    /** Steps that play makes in a second at its normal pace. */
    public static final int STEPS_PER_SECOND = 30;

    private static final double NANOS_PER_SECOND = 1e9;

    public Pace {
        if (!(factor >= LEAST)) {
            throw new IllegalArgumentException(
                    "The pace is from %s up, not %s.".formatted(LEAST, factor));
        }
    }

    /** Returns how long a step lasts, in nanoseconds; 0 if steps follow each other immediately. */
    public long periodNanos() {
        return Math.round(NANOS_PER_SECOND / STEPS_PER_SECOND / factor);
    }
}
