package dev.gedanken.app.live.snapshot;

import dev.gedanken.model.Knob;

/** The step size of a knob: a fortieth of its range, or 1 if it takes only whole numbers. */
public final class KnobNotches {
    private static final double NOTCHES = 40;

    private KnobNotches() {}

    /** Returns the size of one notch. */
    public static double size(Knob knob) {
        return knob.kind() == Knob.Kind.WHOLE ? 1 : (knob.high() - knob.low()) / NOTCHES;
    }

    /** Returns the notch value nearest to a value. */
    public static double nearest(Knob knob, double value) {
        double notches = Math.round((value - knob.low()) / size(knob));
        return Math.clamp(rounded(knob.low() + notches * size(knob)), knob.low(), knob.high());
    }

    /** Returns the value a number of notches further, limited to the range. */
    public static double moved(Knob knob, double value, int notches) {
        return nearest(knob, value + notches * size(knob));
    }

    /** Removes the rounding error of binary fractions. */
    private static double rounded(double value) {
        return Math.round(value * 1e9) / 1e9;
    }
}
