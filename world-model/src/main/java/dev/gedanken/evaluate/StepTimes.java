package dev.gedanken.evaluate;

import dev.gedanken.model.Belief;
import dev.gedanken.model.WorldModel;
import dev.gedanken.world.Action;
import dev.gedanken.world.Noise;
import java.util.Arrays;
import java.util.List;

/**
 * How long one step takes, imagining and decoding, one rollout at a time.
 *
 * @param p50Millis median
 * @param p99Millis 99th percentile
 */
public record StepTimes(double p50Millis, double p99Millis) {
    private static final int WARM_UP = 200;
    private static final int MEASURED = 600;

    /** Measures on this machine, now: about five seconds. */
    public static StepTimes measure(WorldModel model, Belief start) {
        double[] millis = new double[MEASURED];
        Belief belief = start;
        for (int i = -WARM_UP; i < MEASURED; i++) {
            Action action =
                    model.card().actions().get((i + WARM_UP) / 8 % model.card().actions().size());
            long begun = System.nanoTime();
            belief =
                    model.imagine(List.of(belief), List.of(action), List.of(Noise.at(0, i)))
                            .getFirst();
            model.decode(List.of(belief));
            if (i >= 0) {
                millis[i] = (System.nanoTime() - begun) / 1e6;
            }
        }
        Arrays.sort(millis);
        return new StepTimes(millis[MEASURED / 2], millis[MEASURED * 99 / 100]);
    }
}
