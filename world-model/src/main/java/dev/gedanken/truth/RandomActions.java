package dev.gedanken.truth;

import dev.gedanken.world.Input;
import dev.gedanken.world.InputSpace;
import dev.gedanken.world.Noise;

/** Random inputs that are held for a random time, as a pure function of seed and step. */
public final class RandomActions {
    /** The usual number of steps for which an input is held, on average. */
    public static final int USUAL_HOLD = 8;

    private static final int STREAM = 601;

    /** How far back the last draw is looked for, in usual holds: longer ones are one in 3,000. */
    private static final int FARTHEST = 8;

    private RandomActions() {}

    /** Returns the input of the step with this noise, held for the usual number of steps. */
    public static Input at(InputSpace inputs, Noise luck) {
        return at(inputs, luck, USUAL_HOLD);
    }

    /**
     * Returns the input of the step with this noise: the same as in the step before with
     * probability 1 - 1/hold.
     *
     * @param hold for how many steps an input is held, on average; 1 draws each anew
     */
    public static Input at(InputSpace inputs, Noise luck, int hold) {
        Noise own = luck.onStream(STREAM);
        long first = Math.max(0, luck.step() - (long) FARTHEST * hold);
        long step = luck.step();
        while (step > first && own.atStep(step).below(0, hold) != 0) {
            step--;
        }
        return inputs.sample(own.atStep(step).onStream(STREAM + 1));
    }
}
