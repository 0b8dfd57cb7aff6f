package dev.gedanken.evaluate.axes;

import java.util.List;

/**
 * Squared magnitudes of effects in one episode.
 *
 * @param error of the model's effect minus the true one
 * @param truth of the true effect
 * @param copied of the effect visible at the start minus the true effect
 * @param outside of the model's effect where there is no true one
 * @param model of the model's effect
 */
record Effect(double error, double truth, double copied, double outside, double model) {
    static final Effect NONE = new Effect(0, 0, 0, 0, 0);

    /**
     * Compares a model's effect with the true one.
     *
     * @param seen the effect that was visible at the start, which a copying model keeps
     */
    static Effect of(float[] model, float[] truth, float[] seen) {
        double error = 0;
        double size = 0;
        double copied = 0;
        double outside = 0;
        double all = 0;
        for (int i = 0; i < truth.length; i++) {
            error += square(model[i] - truth[i]);
            size += square(truth[i]);
            copied += square(seen[i] - truth[i]);
            outside += truth[i] == 0 ? square(model[i]) : 0;
            all += square(model[i]);
        }
        return new Effect(error, size, copied, outside, all);
    }

    private static double square(double value) {
        return value * value;
    }

    Effect plus(Effect other) {
        return new Effect(
                error + other.error,
                truth + other.truth,
                copied + other.copied,
                outside + other.outside,
                model + other.model);
    }

    /** Returns the effects of the episodes {@code rows} together. */
    static Effect sum(List<Effect> effects, int... rows) {
        Effect sum = NONE;
        for (int row : rows) {
            sum = sum.plus(effects.get(row));
        }
        return sum;
    }

    /** Returns the difference of two futures. */
    static float[] difference(float[] a, float[] b) {
        float[] difference = new float[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }
}
