package dev.gedanken.model.ability;

import dev.gedanken.model.Belief;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.List;

/**
 * A model that imagines hundreds of states at a time and keeps them in one piece, for planners and
 * for training a policy.
 *
 * <p>The results are those of {@code imagine}, apart from the last bits: the kernels of the tensor
 * library choose their order of summation by the number of rows. For the same states and the same
 * noise they are always the same.
 */
public interface ImaginesBatches {

    /** Returns the states of beliefs, at least one. */
    StateBatch batch(List<Belief> beliefs);

    /** States of a model, one for each row. Immutable. */
    interface StateBatch {

        /** Returns the features of all rows, row by row, each as long as those of {@link YieldsFeatures}. */
        float[] features();

        /** Returns the beliefs of all rows. */
        List<Belief> beliefs();

        /**
         * Imagines one step of all rows.
         *
         * @param inputs one for each row
         * @param luck noise of each row
         */
        Imagined imagine(List<? extends Input> inputs, List<Noise> luck);
    }

    /**
     * An imagined step of all rows.
     *
     * @param states the rows after the step
     * @param rewards predicted on arrival, one for each row; 0 from a model that predicts none
     * @param goingOn probability on arrival that the episode continues; 1 from a model that predicts
     *     none
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Imagined(StateBatch states, float[] rewards, float[] goingOn) {}
}
