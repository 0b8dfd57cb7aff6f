package dev.gedanken.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomActionsTest {
    private static final ActionSpace ACTIONS =
            ActionSpace.startingWith("noop").and("left").and("right").and("up").build();
    private static final int STEPS = 20_000;
    private static final Offset<Double> TOLERANCE = within(0.02);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8, 30})
    void anActionIsHeldForAsLongOnAverageAsAskedFor(int hold) {
        List<Input> done =
                IntStream.range(0, STEPS)
                        .mapToObj(step -> RandomActions.at(ACTIONS, Noise.at(7, step), hold))
                        .toList();
        double same =
                IntStream.range(1, STEPS)
                                .filter(step -> done.get(step).equals(done.get(step - 1)))
                                .count()
                        / (STEPS - 1.0);

        // A new draw is the old action once in four.
        assertThat(same).isCloseTo(1 - 0.75 / hold, TOLERANCE);
        for (Input action : ACTIONS.actions()) {
            double share = done.stream().filter(action::equals).count() / (double) STEPS;
            assertThat(share).isCloseTo(0.25, within(0.02 * Math.sqrt(hold)));
        }
    }
}
