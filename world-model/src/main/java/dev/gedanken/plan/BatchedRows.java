package dev.gedanken.plan;

import dev.gedanken.model.Belief;
import dev.gedanken.model.ability.ImaginesBatches.Imagined;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Rows of a model that imagines in batches: their states stay in one piece from step to step.
 *
 * @param imagined the step that led here
 */
record BatchedRows(Imagined imagined) implements ImaginedRows<Belief> {

    @Override
    public List<Transition<Belief>> transitions() {
        List<Belief> beliefs = imagined.states().beliefs();
        List<Transition<Belief>> transitions = new ArrayList<>(beliefs.size());
        for (int row = 0; row < beliefs.size(); row++) {
            transitions.add(
                    new Transition<>(
                            beliefs.get(row),
                            imagined.rewards()[row],
                            imagined.goingOn()[row],
                            OptionalDouble.empty()));
        }
        return List.copyOf(transitions);
    }

    @Override
    public ImaginedRows<Belief> next(List<? extends Input> inputs, Noise luck) {
        return new BatchedRows(
                imagined.states().imagine(inputs, Collections.nCopies(inputs.size(), luck)));
    }
}
