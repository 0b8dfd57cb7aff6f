package dev.gedanken.play;

import dev.gedanken.truth.Twin;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.Optional;

/**
 * One step about to be made: everything that its result depends on, besides the model.
 *
 * @param from where it starts
 * @param input what is done
 * @param observation what the model sees at its end
 * @param luck its noise, on stream 0: the world's; the model has {@link NoiseStreams#MODEL}
 */
public record StepRequest(Moment from, Input input, Observation observation, Noise luck) {

    /** Returns where the true world stands after the step; empty if there is none. */
    Optional<Twin> twin() {
        return from.twin().map(twin -> twin.step(input, luck));
    }
}
