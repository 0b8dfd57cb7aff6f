package dev.gedanken.app.view.hud;

import dev.gedanken.app.view.text.Texts;
import java.util.OptionalDouble;

/**
 * The contents of the head-up display.
 *
 * @param framesPerSecond pictures delivered to the screen in the last second
 * @param model milliseconds of a model step with decoding
 * @param network milliseconds that such a step was on its way to another machine and back; none
 *     for a model that runs here
 * @param render milliseconds of drawing
 * @param input milliseconds from a key press to the picture that answers it
 * @param limit what keeps play below its pace
 */
public record HudReadout(
        int framesPerSecond,
        Quantiles model,
        Quantiles network,
        Quantiles render,
        Quantiles input,
        Limit limit) {

    /** What keeps play below its pace. */
    public enum Limit {
        /** Play is paused, or as fast as it should be. */
        NONE,
        /** A step of the model takes longer than its share of a second. */
        MODEL,
        /** A step is on its way to another machine and back for longer than that. */
        NETWORK,
        /** Drawing takes longer than that. */
        DRAWING,
        /** The planner that acts looks ahead for longer than that. */
        PLANNER
    }

    /**
     * The median and the 99th percentile of some durations.
     *
     * @param p50 half took no longer, ms
     * @param p99 99 of 100 took no longer, ms
     * @param count how many were measured
     */
    public record Quantiles(OptionalDouble p50, OptionalDouble p99, int count) {

        /** Returns {@code "2.1 / 3.4 ms"}, or a dash if nothing was measured. */
        public String text(Texts texts) {
            return p50.isEmpty() || p99.isEmpty()
                    ? "–"
                    : "%s / %s ms"
                            .formatted(
                                    millis(p50.getAsDouble(), texts),
                                    millis(p99.getAsDouble(), texts));
        }

        private static String millis(double value, Texts texts) {
            return texts.number(value, value < 10 ? 1 : 0);
        }
    }
}
