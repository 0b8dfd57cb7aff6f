package dev.gedanken.renderer;

/**
 * How long the stages of one picture took, in nanoseconds of wall-clock time.
 *
 * @param uploadNanos passing frames and heat maps to the device
 * @param drawNanos drawing, until the device was done
 * @param readBackNanos copying the pixels into the target
 */
public record FrameTiming(long uploadNanos, long drawNanos, long readBackNanos) {

    /** Returns the time of all stages together. */
    public long totalNanos() {
        return uploadNanos + drawNanos + readBackNanos;
    }
}
