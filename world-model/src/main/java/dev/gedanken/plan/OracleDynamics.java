package dev.gedanken.plan;

import dev.gedanken.scene.Outcome;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Looks ahead in the true world itself, which shows what a planner could do with a perfect model.
 */
public record OracleDynamics() implements Dynamics<Twin> {

    @Override
    public List<Transition<Twin>> step(
            List<Twin> states, List<? extends Input> inputs, Noise luck) {
        List<Transition<Twin>> steps = new ArrayList<>(states.size());
        for (int row = 0; row < states.size(); row++) {
            steps.add(transition(states.get(row).step(inputs.get(row), luck)));
        }
        return steps;
    }

    private static Transition<Twin> transition(Twin twin) {
        Optional<Outcome> outcome = twin.outcome();
        return new Transition<>(
                twin,
                outcome.map(Outcome::reward).orElse(0.0),
                outcome.filter(Outcome::terminated).isPresent() ? 0 : 1,
                OptionalDouble.empty());
    }
}
