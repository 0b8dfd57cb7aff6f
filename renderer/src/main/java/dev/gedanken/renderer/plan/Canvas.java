package dev.gedanken.renderer.plan;

import dev.gedanken.renderer.PixelSize;
import java.util.List;

/**
 * An image on the device that some steps draw and later ones read; clear at first.
 *
 * @param size in pixels
 * @param precision of each channel
 * @param steps what is drawn into it, in this order
 */
public record Canvas(PixelSize size, Precision precision, List<Step> steps) {

    public Canvas {
        steps = List.copyOf(steps);
    }

    /** How a channel is stored. */
    public enum Precision {
        /** Eight bits, as in a picture: for colours that are nearly done, the fastest to read. */
        BYTE,
        /** Sixteen bits, for colours over which others are blended. */
        HALF,
        /** Thirty-two bits, for intermediate results; not every device can blend into it. */
        FULL
    }
}
