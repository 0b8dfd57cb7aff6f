package dev.gedanken.nn;

/**
 * Draws from categorical distributions given by logits on the Java heap, with random numbers that
 * the caller provides.
 *
 * <p>The logits come from native kernels that are reproducible bit for bit only on one machine, and
 * so is {@link Math#exp}, so it is exact enough; {@link StrictMath} would take four times as long
 * here.
 */
public final class CategoricalSampler {
    /** Classes less likely than e⁻¹⁶ of the best one are never drawn. */
    private static final float NEGLIGIBLE = -16;

    private CategoricalSampler() {}

    /**
     * A run of logits in a larger array.
     *
     * @param values the array
     * @param offset index of the first class's logit
     * @param classes how many there are
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Logits(float[] values, int offset, int classes) {

        /** Returns the most probable class; the first one in a tie. */
        public int mode() {
            int best = offset;
            float highest = values[offset];
            for (int i = offset + 1; i < offset + classes; i++) {
                if (values[i] > highest) {
                    best = i;
                    highest = values[i];
                }
            }
            return best - offset;
        }
    }

    /**
     * Draws a class by inverting the cumulative distribution of softmax(logits / temperature).
     *
     * @param uniform a random number in [0, 1)
     * @param temperature 0 takes the most probable class
     */
    public static int sample(Logits logits, float uniform, float temperature) {
        int mode = logits.mode();
        if (temperature <= 0) {
            return mode;
        }
        double left = uniform * total(logits, mode, temperature);
        float highest = logits.values()[logits.offset() + mode];
        for (int i = 0; i < logits.classes(); i++) {
            left -= weight(logits.values()[logits.offset() + i] - highest, temperature);
            if (left < 0) {
                return i;
            }
        }
        return mode;
    }

    private static double total(Logits logits, int mode, float temperature) {
        float highest = logits.values()[logits.offset() + mode];
        double total = 0;
        for (int i = 0; i < logits.classes(); i++) {
            total += weight(logits.values()[logits.offset() + i] - highest, temperature);
        }
        return total;
    }

    /** Returns the entropy of softmax(logits) in nats. */
    public static float entropy(Logits logits) {
        float highest = logits.values()[logits.offset() + logits.mode()];
        double total = 0;
        double weighted = 0;
        for (int i = 0; i < logits.classes(); i++) {
            float relative = logits.values()[logits.offset() + i] - highest;
            double weight = weight(relative, 1);
            total += weight;
            weighted += weight * relative;
        }
        return (float) (Math.log(total) - weighted / total);
    }

    /**
     * Returns e^(relative / temperature); most classes are negligible and cost only a comparison.
     */
    private static double weight(float relative, float temperature) {
        return relative < NEGLIGIBLE * temperature ? 0 : Math.exp(relative / (double) temperature);
    }
}
