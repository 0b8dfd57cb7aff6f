package dev.gedanken.plan;

import dev.gedanken.model.Belief;
import dev.gedanken.model.Readings;
import dev.gedanken.model.Step;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.ImaginesBatches;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.Collections;
import java.util.List;

/**
 * Imagines with a learned model. Plans are imagined in batches if the model can; a candidate's states
 * then differ from those of play in the last bits.
 *
 * @param model owned by the caller
 */
public record ModelDynamics(WorldModel model) implements Dynamics<Belief> {

    @Override
    public List<Transition<Belief>> step(
            List<Belief> states, List<? extends Input> inputs, Noise luck) {
        return model.imagine(states, inputs, Collections.nCopies(states.size(), luck)).stream()
                .map(ModelDynamics::transition)
                .toList();
    }

    @Override
    public ImaginedRows<Belief> first(Belief state, List<? extends Input> inputs, Noise luck) {
        int rows = inputs.size();
        return model.ability(ImaginesBatches.class)
                .<ImaginedRows<Belief>>map(batches ->
                        new BatchedRows(
                                batches.batch(Collections.nCopies(rows, state))
                                        .imagine(inputs, Collections.nCopies(rows, luck))))
                .orElseGet(() -> Dynamics.super.first(state, inputs, luck));
    }

    private static Transition<Belief> transition(Step step) {
        Readings readings = step.readings();
        return new Transition<>(
                step.belief(),
                readings.reward().orElse(0),
                readings.goingOn().orElse(1),
                readings.value());
    }
}
