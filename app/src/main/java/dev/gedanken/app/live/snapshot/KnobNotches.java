package dev.gedanken.app.live.snapshot;

import dev.gedanken.model.Knob;

/** How far a knob moves at a time: a fortieth of its range, or one where only whole numbers make sense. */
public final class KnobNotches {
    private static final double NOTCHES = 40;

    private KnobNotches() {}

    /** Returns the size of one notch. */
    public static double size(Knob knob) {
        return knob.kind() == Knob.Kind.WHOLE ? 1 : (knob.high() - knob.low()) / NOTCHES;
    }

    /** Returns the value on the notch nearest to one. */
    public static double nearest(Knob knob, double value) {
        double notches = Math.round((value - knob.low()) / size(knob));
        return Math.clamp(rounded(knob.low() + notches * size(knob)), knob.low(), knob.high());
    }

    /** Returns the value so many notches on, as far as the range goes. */
    public static double moved(Knob knob, double value, int notches) {
        return nearest(knob, value + notches * size(knob));
    }

    /** Takes away what binary fractions add. */
    private static double rounded(double value) {
        return Math.round(value * 1e9) / 1e9;
    }
}
