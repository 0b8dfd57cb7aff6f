package dev.gedanken.play;

import dev.gedanken.world.Action;
import dev.gedanken.world.Noise;

/**
 * One step about to be made: everything that its result depends on, besides the model.
 *
 * @param from where it starts
 * @param action what is done
 * @param sight what the model sees at its end
 * @param luck its noise, on stream 0: the scene's; the model has {@link Player#MODEL_STREAM}
 */
public record Stride(Moment from, Action action, Sight sight, Noise luck) {

    /** Returns where the true world stands after the step. */
    Twin twin() {
        return from.twin().step(action, luck);
    }
}
