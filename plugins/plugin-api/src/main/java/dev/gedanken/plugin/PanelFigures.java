package dev.gedanken.plugin;

import java.util.OptionalDouble;

/**
 * The performance figures.
 *
 * @param framesPerSecond pictures delivered to the screen in the last second
 * @param model milliseconds of a model step with decoding
 * @param draw milliseconds of drawing the stage
 * @param input milliseconds from a key press to the picture that answers it
 * @param momentBytes memory for the session's moments
 * @param heapBytes memory of the program's objects
 * @param device the drawing device
 */
public record PanelFigures(
        int framesPerSecond,
        Quantiles model,
        Quantiles draw,
        Quantiles input,
        long momentBytes,
        long heapBytes,
        String device) {

    /**
     * The median and the 99th percentile of some durations, in ms.
     *
     * @param p50 half took no longer; empty if nothing was measured
     * @param p99 99 of 100 took no longer
     */
    public record Quantiles(OptionalDouble p50, OptionalDouble p99) {}
}
