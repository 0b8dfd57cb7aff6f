package dev.gedanken.play;

import dev.gedanken.truth.Twin;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.Optional;

/**
 * One step about to be made: everything that its result depends on, except the model.
 *
 * @param from the moment it starts from
 * @param input the step's input
 * @param observation what the model sees at its end
 * @param luck its noise, on stream 0, which is the world's; the model uses
 *     {@link NoiseStreams#MODEL}
 */
public record StepRequest(Moment from, Input input, Observation observation, Noise luck) {

    /** Returns the true world after the step; empty if there is none. */
    Optional<Twin> twin() {
        return from.twin().map(twin -> twin.step(input, luck));
    }
}
