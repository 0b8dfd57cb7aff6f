package dev.gedanken.evaluate;

import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.world.Input;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Time of one step, with imagining and decoding, one rollout at a time.
 *
 * @param p50Millis median
 * @param p99Millis 99th percentile
 */
public record StepTimes(double p50Millis, double p99Millis) {
    private static final int WARM_UP = 200;
    private static final int MEASURED = 600;
    private static final int HELD_STEPS = 8;

    /**
     * Measures on this machine: takes about five seconds for a model with steps of five
     * milliseconds.
     */
    public static StepTimes measure(Player player, PlayState start) {
        List<? extends Input> enumerated = player.inputs().enumerated();
        List<? extends Input> inputs =
                enumerated.isEmpty() ? List.of(player.inputs().idle()) : enumerated;
        double[] millis = new double[MEASURED];
        PlayState state = start;
        for (int i = -WARM_UP; i < MEASURED; i++) {
            Input input = inputs.get((i + WARM_UP) / HELD_STEPS % inputs.size());
            long begun = System.nanoTime();
            state = player.stepModel(state, input, Optional.empty());
            if (i >= 0) {
                millis[i] = (System.nanoTime() - begun) / 1e6;
            }
        }
        Arrays.sort(millis);
        return new StepTimes(millis[MEASURED / 2], millis[MEASURED * 99 / 100]);
    }
}
