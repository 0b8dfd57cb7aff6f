package dev.gedanken.truth;

import dev.gedanken.world.Input;
import dev.gedanken.world.InputSpace;
import dev.gedanken.world.Noise;

/** Random inputs that are held for a random time, as a pure function of seed and step. */
public final class RandomActions {
    private static final int STREAM = 601;
    private static final int LONGEST_HOLD = 8;
    private static final int MOST_STEPS_HELD = LONGEST_HOLD * LONGEST_HOLD;

    private RandomActions() {}

    /**
     * Returns the input of the step with this noise: the same as in the step before with
     * probability 7/8.
     */
    public static Input at(InputSpace inputs, Noise luck) {
        Noise own = luck.onStream(STREAM);
        long first = Math.max(0, luck.step() - MOST_STEPS_HELD);
        long step = luck.step();
        while (step > first && own.atStep(step).below(0, LONGEST_HOLD) != 0) {
            step--;
        }
        return inputs.sample(own.atStep(step).onStream(STREAM + 1));
    }
}
