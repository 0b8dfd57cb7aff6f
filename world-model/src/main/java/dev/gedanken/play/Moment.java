package dev.gedanken.play;

import dev.gedanken.model.Belief;
import dev.gedanken.model.Readings;
import dev.gedanken.truth.Twin;
import java.util.Optional;

/**
 * The state before and after a step: everything that a dream and its true twin carry from step to
 * step. Keep it to continue from it. It knows neither its place in a session nor how it is shown;
 * {@link PlayState} adds both.
 *
 * @param belief the model's belief
 * @param twin the true world, which took the same inputs under the same noise; empty if there is
 *     none
 * @param readings the model's readings of the step that led here
 */
public record Moment(Belief belief, Optional<Twin> twin, Readings readings) {

    /** Returns the memory that it takes, in bytes. */
    public long bytes() {
        return belief.bytes() + besidesBeliefBytes();
    }

    /** Returns the memory that everything except the belief takes, in bytes. */
    public long besidesBeliefBytes() {
        return twin.map(Twin::bytes).orElse(0L) + readings.bytes();
    }

    /** Returns this moment with another belief. */
    public Moment with(Belief other) {
        return new Moment(other, twin, readings);
    }

    /** Returns this moment with another true world. */
    public Moment with(Twin other) {
        return new Moment(belief, Optional.of(other), readings);
    }
}
