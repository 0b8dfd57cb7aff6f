package dev.gedanken.policy;

import dev.gedanken.measure.Quantile;
import java.util.Arrays;

/**
 * The running range of returns, from the 5th to the 95th percentile, by which advantages are divided so that one
 * entropy scale fits all rewards (Hafner et al. 2023, equation 7): S = EMA(Per(R, 95) − Per(R, 5)), used as max(1, S).
 */
final class ReturnRange {
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    private final double decay;
    private float range;
    private boolean isFresh = true;

    ReturnRange(double decay) {
        this.decay = decay;
    }

    /** Takes the returns of an update into account and returns max(1, S). */
    double update(double[] returns) {
        double[] sorted = returns.clone();
        Arrays.sort(sorted);
        double present = Quantile.of(sorted, HIGH) - Quantile.of(sorted, LOW);
        range = (float) (isFresh ? present : decay * range + (1 - decay) * present);
        isFresh = false;
        return Math.max(1, range);
    }

    /** Returns what a resumed training needs: the range, and whether it is known yet. */
    float[] state() {
        return new float[] {range, isFresh ? 1 : 0};
    }

    /** Restores {@link #state}. */
    void restore(float[] state) {
        range = state[0];
        isFresh = state[1] != 0;
    }
}
