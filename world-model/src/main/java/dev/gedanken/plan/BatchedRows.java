package dev.gedanken.plan;

import dev.gedanken.model.Belief;
import dev.gedanken.model.ability.ImaginesBatches.StateBatch;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Rows of a model that imagines in batches: their states stay in one piece from step to step.
 *
 * @param states of all rows
 */
record BatchedRows(StateBatch states) implements ImaginedRows<Belief> {

    @Override
    public List<Transition<Belief>> transitions() {
        List<Belief> beliefs = states.beliefs();
        float[] rewards = states.rewards();
        float[] goingOn = states.goingOn();
        Optional<float[]> values = states.values();
        List<Transition<Belief>> transitions = new ArrayList<>(beliefs.size());
        for (int row = 0; row < beliefs.size(); row++) {
            transitions.add(
                    new Transition<>(
                            beliefs.get(row),
                            rewards[row],
                            goingOn[row],
                            values.isPresent()
                                    ? OptionalDouble.of(values.get()[row])
                                    : OptionalDouble.empty()));
        }
        return List.copyOf(transitions);
    }

    @Override
    public ImaginedRows<Belief> next(List<? extends Input> inputs, Noise luck) {
        return new BatchedRows(states.imagine(inputs, Collections.nCopies(inputs.size(), luck)));
    }
}
