package dev.gedanken.renderer;

/**
 * Blends a frame in from the one before it, for a display that is faster than the model. It changes
 * only what is drawn, never a recorded frame.
 *
 * @param previous the frame before, of the same size
 * @param share how much of the newer frame shows, from 0 to 1
 */
public record Smoothing(SourceFrame previous, float share) {

    public Smoothing {
        Ranges.requireShare("The share of the newer frame", share);
    }
}
