package dev.gedanken.nn.optimise;

import ai.djl.ndarray.NDArray;

/** The treatment of gradients that are too large: a closed set. */
public sealed interface Clipping {

    /** Leaves gradients unchanged. */
    record None() implements Clipping {}

    /**
     * Scales all gradients together so that their global norm is at most {@code maxNorm} (Pascanu et al.
     * 2013, algorithm 1).
     */
    record ByNorm(float maxNorm) implements Clipping {
        /** Returns the factor for gradients with a global norm. */
        float scale(double norm) {
            return (float) Math.min(1, maxNorm / (norm + 1e-6));
        }
    }

    /**
     * Adaptive gradient clipping (Brock et al. 2021, equation 3), on whole arrays as in DreamerV3:
     * the norm of a gradient is at most {@code factor} times that of its weights, which is taken as
     * at least {@code leastNorm}.
     */
    record Adaptive(float factor, float leastNorm) implements Clipping {
        private static final float LEAST_NORM = 1e-3f;

        /** Creates clipping with the paper's least norm. */
        public Adaptive(float factor) {
            this(factor, LEAST_NORM);
        }

        /** Returns the factor for a gradient. */
        float scale(NDArray weight, double gradientNorm) {
            double allowed = factor * Math.max(leastNorm, norm(weight));
            return (float) Math.min(1, allowed / Math.max(gradientNorm, 1e-12));
        }

        private static double norm(NDArray array) {
            try (NDArray squares = array.mul(array);
                    NDArray sum = squares.sum()) {
                return Math.sqrt(sum.getFloat());
            }
        }
    }
}
