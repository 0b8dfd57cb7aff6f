package dev.gedanken.plan;

import dev.gedanken.model.Belief;
import dev.gedanken.model.Readings;
import dev.gedanken.model.Step;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.ImaginesBatches;
import dev.gedanken.model.ability.ImaginesBatches.Imagined;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Imagines with a learned model, in batches if it can. A candidate's states then differ from those of
 * play in the last bits.
 *
 * @param model owned by the caller
 */
public record ModelDynamics(WorldModel model) implements Dynamics<Belief> {

    @Override
    public List<Transition<Belief>> step(
            List<Belief> states, List<? extends Input> inputs, Noise luck) {
        List<Noise> shared = Collections.nCopies(states.size(), luck);
        return model.ability(ImaginesBatches.class)
                .map(batches -> transitions(batches.batch(states).imagine(inputs, shared)))
                .orElseGet(() ->
                        model.imagine(states, inputs, shared).stream()
                                .map(ModelDynamics::transition)
                                .toList());
    }

    private static List<Transition<Belief>> transitions(Imagined next) {
        List<Belief> beliefs = next.states().beliefs();
        List<Transition<Belief>> transitions = new ArrayList<>(beliefs.size());
        for (int row = 0; row < beliefs.size(); row++) {
            transitions.add(
                    new Transition<>(
                            beliefs.get(row),
                            next.rewards()[row],
                            next.goingOn()[row],
                            OptionalDouble.empty()));
        }
        return List.copyOf(transitions);
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
