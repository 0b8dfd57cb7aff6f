package dev.gedanken.model.ability;

import dev.gedanken.model.Belief;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.List;
import java.util.Optional;

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

    /**
     * States of a model, one for each row. Immutable. What nobody asks for need not be computed.
     */
    interface StateBatch {

        /** Returns the features of all rows, row by row, each as long as those of {@link YieldsFeatures}. */
        float[] features();

        /** Returns the beliefs of all rows. */
        List<Belief> beliefs();

        /**
         * Returns the rewards predicted on arrival, one for each row; 0 before the first step and
         * from a model that predicts none.
         */
        float[] rewards();

        /**
         * Returns the probabilities on arrival that the episode continues, one for each row; 1
         * before the first step and from a model that predicts none.
         */
        float[] goingOn();

        /**
         * Returns what a critic expects to be earned from here on, one number for each row; empty
         * from a model without a critic.
         */
        default Optional<float[]> values() {
            return Optional.empty();
        }

        /**
         * Imagines one step of all rows.
         *
         * @param inputs one for each row
         * @param luck noise of each row
         */
        StateBatch imagine(List<? extends Input> inputs, List<Noise> luck);
    }
}
