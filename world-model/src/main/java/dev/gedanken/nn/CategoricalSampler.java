package dev.gedanken.nn;

/**
 * Draws from categorical distributions given by logits on the Java heap, with luck that the caller
 * provides.
 *
 * <p>The logits come from native kernels that agree bit for bit on one machine only, so {@link Math#exp},
 * which does too, is exact enough; {@link StrictMath} would take four times as long here.
 */
public final class CategoricalSampler {
    /** Classes less likely than e⁻¹⁶ of the best one are never drawn. */
    private static final double NEGLIGIBLE = -16;

    private CategoricalSampler() {}

    /**
     * A run of logits in a larger array.
     *
     * @param values the array
     * @param offset where the first class's logit is
     * @param classes how many there are
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Logits(float[] values, int offset, int classes) {

        float get(int index) {
            return values[offset + index];
        }

        /** Returns the most probable class; the first of equals. */
        public int mode() {
            int best = 0;
            for (int i = 1; i < classes; i++) {
                if (get(i) > get(best)) {
                    best = i;
                }
            }
            return best;
        }
    }

    /**
     * Draws a class by inverting the cumulative distribution of softmax(logits / temperature).
     *
     * @param uniform luck in [0, 1)
     * @param temperature 0 takes the most probable class
     */
    public static int sample(Logits logits, float uniform, float temperature) {
        int mode = logits.mode();
        if (temperature <= 0) {
            return mode;
        }
        double[] weights = new double[logits.classes()];
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weight((logits.get(i) - logits.get(mode)) / (double) temperature);
            total += weights[i];
        }
        double left = uniform * total;
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return mode;
    }

    /** Returns the entropy of softmax(logits) in nats. */
    public static float entropy(Logits logits) {
        float highest = logits.get(logits.mode());
        double total = 0;
        double weighted = 0;
        for (int i = 0; i < logits.classes(); i++) {
            double relative = logits.get(i) - highest;
            double weight = weight(relative);
            total += weight;
            weighted += weight * relative;
        }
        return (float) (Math.log(total) - weighted / total);
    }

    private static double weight(double relative) {
        return relative < NEGLIGIBLE ? 0 : Math.exp(relative);
    }
}
