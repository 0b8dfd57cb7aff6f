package dev.gedanken.play;

import java.util.OptionalDouble;

/**
 * How steps are made, apart from their actions; values that many steps share.
 *
 * @param source where the shown frames come from
 * @param temperature at which the model draws; empty if it has none
 * @param luckSeed seed of the noise: the session's own, or another for an alternative rollout
 */
public record Manner(PlaySource source, OptionalDouble temperature, long luckSeed) {

    /** Returns this manner with another source. */
    public Manner from(PlaySource other) {
        return other == source ? this : new Manner(other, temperature, luckSeed);
    }

    /** Returns this manner at another temperature. */
    public Manner at(OptionalDouble other) {
        return other.equals(temperature) ? this : new Manner(source, other, luckSeed);
    }

    /** Returns this manner under other luck. */
    public Manner under(long otherLuckSeed) {
        return otherLuckSeed == luckSeed ? this : new Manner(source, temperature, otherLuckSeed);
    }
}
