package dev.gedanken.policy;

import dev.gedanken.model.Belief;
import dev.gedanken.model.ability.ImaginesBatches.StateBatch;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * States of a model with what a critic expects of them.
 *
 * @param states of the model
 * @param critic returns the values of features, both row by row
 */
record ValuedStates(StateBatch states, UnaryOperator<float[]> critic) implements StateBatch {

    @Override
    public float[] features() {
        return states.features();
    }

    @Override
    public List<Belief> beliefs() {
        return states.beliefs();
    }

    @Override
    public float[] rewards() {
        return states.rewards();
    }

    @Override
    public float[] goingOn() {
        return states.goingOn();
    }

    @Override
    public Optional<float[]> values() {
        return Optional.of(critic.apply(states.features()));
    }

    @Override
    public StateBatch imagine(List<? extends Input> inputs, List<Noise> luck) {
        return new ValuedStates(states.imagine(inputs, luck), critic);
    }
}
