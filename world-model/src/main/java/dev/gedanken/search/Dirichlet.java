package dev.gedanken.search;

import dev.gedanken.world.Draws;
import dev.gedanken.world.Noise;

/** Draws from the symmetric Dirichlet distribution. */
final class Dirichlet {
    /** Random numbers that one component may use. */
    private static final int NUMBERS = 3 * 64;

    private Dirichlet() {}

    /** Returns {@code count} probabilities: Gamma(α) numbers, divided by their sum. */
    static double[] draw(int count, double alpha, Noise luck) {
        double[] drawn = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            drawn[i] = Math.max(gamma(alpha, luck, i * NUMBERS), Double.MIN_NORMAL);
            sum += drawn[i];
        }
        for (int i = 0; i < count; i++) {
            drawn[i] /= sum;
        }
        return drawn;
    }

    /**
     * Returns a Gamma(α) number (Marsaglia and Tsang 2000); below 1 by Gamma(α + 1)·U^(1/α), their
     * section 6. Each try takes three numbers and is rejected with a probability below 5 %; the
     * last one is accepted in any case.
     */
    private static double gamma(double alpha, Noise luck, int first) {
        double shape = alpha < 1 ? alpha + 1 : alpha;
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        double result = d;
        for (int i = 3; i + 2 < NUMBERS; i += 3) {
            double x = Draws.normal(luck.uniform(first + i), luck.uniform(first + i + 1));
            double v = 1 + c * x;
            v = v * v * v;
            if (v > 0) {
                result = d * v;
                double u = 1 - luck.uniform(first + i + 2);
                if (StrictMath.log(u) < x * x / 2 + d * (1 - v + StrictMath.log(v))) {
                    break;
                }
            }
        }
        return alpha < 1 ? result * StrictMath.pow(1 - luck.uniform(first), 1 / alpha) : result;
    }
}
