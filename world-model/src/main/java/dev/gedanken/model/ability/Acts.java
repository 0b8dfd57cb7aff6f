package dev.gedanken.model.ability;

import dev.gedanken.model.Belief;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.List;

/** A model that has a policy of its own over its beliefs. */
public interface Acts {

    /**
     * The policy's choice at one belief.
     *
     * @param input the chosen input
     * @param probabilities of every input that can be enumerated, in the order of
     *     {@code InputSpace.enumerated}; empty for continuous inputs
     */
    record Choice(Input input, List<Double> probabilities) {
        public Choice {
            probabilities = List.copyOf(probabilities);
        }
    }

    /**
     * Returns the policy's choices, one for each belief.
     *
     * @param luck noise for each belief; a row's choice depends only on its belief and its noise
     */
    List<Choice> act(List<Belief> beliefs, List<Noise> luck);
}
