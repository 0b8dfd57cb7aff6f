package dev.gedanken.play;

import dev.gedanken.model.KnobValues;

/**
 * How steps are made, apart from their inputs; values that many steps share.
 *
 * @param source the source of the shown frames
 * @param knobs a value for every knob of the model; none if it has no knobs
 * @param luckSeed seed of the noise: the session's own, or another for an alternative rollout
 */
public record StepSettings(PlaySource source, KnobValues knobs, long luckSeed) {

    /** Returns these settings with another source. */
    public StepSettings from(PlaySource other) {
        return other == source ? this : new StepSettings(other, knobs, luckSeed);
    }

    /** Returns these settings with other knob values. */
    public StepSettings with(KnobValues other) {
        return other.equals(knobs) ? this : new StepSettings(source, other, luckSeed);
    }

    /** Returns these settings with other noise. */
    public StepSettings under(long otherLuckSeed) {
        return otherLuckSeed == luckSeed ? this : new StepSettings(source, knobs, otherLuckSeed);
    }
}
