package dev.gedanken.scene.balls;

import dev.gedanken.scene.VariationValues;
import java.util.Arrays;
import java.util.List;

/**
 * What is stored for a {@link BallsState}.
 *
 * @param motion the numbers of {@link Motion}, in its order
 * @param present which slots are taken, one bit each
 * @param varied the episode's variations
 */
public record KeptBalls(List<Double> motion, int present, VariationValues varied) {

    static KeptBalls of(BallsState state) {
        List<Double> numbers = Arrays.stream(state.motion().numbers()).boxed().toList();
        return new KeptBalls(numbers, state.present(), state.varied());
    }

    BallsState state() {
        double[] numbers = motion.stream().mapToDouble(Double::doubleValue).toArray();
        return new BallsState(Motion.owning(numbers), new Bodies(varied), present, varied);
    }
}
