package dev.gedanken.bridge.world;

import dev.gedanken.world.Input;
import dev.gedanken.world.InputSpace;
import dev.gedanken.world.Noise;

/** Random actions that are held for a random while, as a pure function of seed and step. */
final class RandomActions {
    private static final int STREAM = 601;
    private static final int LONGEST_HOLD = 8;

    private RandomActions() {}

    /** Returns what is done in the step whose luck this is: the same as in the step before with 7 chances of 8. */
    static Input at(InputSpace inputs, Noise luck) {
        Noise own = luck.onStream(STREAM);
        long step = luck.step();
        for (int held = 0; held < LONGEST_HOLD * LONGEST_HOLD && step > 0; held++) {
            if (own.atStep(step).below(0, LONGEST_HOLD) == 0) {
                break;
            }
            step--;
        }
        return inputs.sample(own.atStep(step).onStream(STREAM + 1));
    }
}
