package dev.gedanken.plan;

import dev.gedanken.scene.Outcome;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Looks ahead in the true world itself, which shows what a planner could do with a perfect model.
 *
 * @param world steps all rows in one call, which matters where it runs in another process
 */
public record OracleDynamics(TrueWorld world) implements Dynamics<Twin> {

    @Override
    public List<Transition<Twin>> step(
            List<Twin> states, List<? extends Input> inputs, Noise luck) {
        return world.stepAll(states, inputs, Collections.nCopies(states.size(), luck)).stream()
                .map(OracleDynamics::transition)
                .toList();
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
