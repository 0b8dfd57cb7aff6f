package dev.gedanken.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/**
 * Several categorical variables with a share of uniform probability (unimix, Hafner et al. 2023) and samples
 * through which the gradient passes straight (Bengio et al. 2013): z = one-hot(sample) + p − stop(p).
 *
 * @param probabilities {@code (rows, variables, classes)}
 */
public record OneHotCategorical(NDArray probabilities) {
    private static final float LEAST = 1e-8f;

    /**
     * Creates the distribution of logits: p = (1 − u)·softmax(logits) + u / classes.
     *
     * @param logits {@code (rows, variables, classes)}
     * @param unimix u, the share of uniform probability, in [0, 1)
     */
    public static OneHotCategorical of(NDArray logits, float unimix) {
        long classes = logits.getShape().get(2);
        return new OneHotCategorical(
                Scalars.times(logits.softmax(2), 1 - unimix).add(unimix / classes));
    }

    /**
     * Draws by inverting the cumulative distribution.
     *
     * @param uniforms random numbers in [0, 1), {@code (rows, variables)}
     * @return {@code (rows, variables, classes)}: one-hot, with the gradient of the probabilities
     */
    public NDArray sample(NDArray uniforms) {
        NDArray fixed = probabilities.stopGradient();
        long classes = fixed.getShape().get(2);
        NDArray passed =
                fixed.cumSum(2)
                        .lte(uniforms.expandDims(2))
                        .toType(DataType.FLOAT32, false)
                        .sum(new int[] {2});
        NDArray index = passed.minimum(classes - 1).toType(DataType.INT64, false);
        return straightThrough(index.oneHot((int) classes).toType(DataType.FLOAT32, false));
    }

    /** Returns the most probable classes, one-hot, with the gradient of the probabilities. */
    public NDArray mode() {
        int classes = (int) probabilities.getShape().get(2);
        NDArray index = probabilities.stopGradient().argMax(2);
        return straightThrough(index.oneHot(classes).toType(DataType.FLOAT32, false));
    }

    private NDArray straightThrough(NDArray oneHot) {
        return oneHot.add(probabilities.sub(probabilities.stopGradient()));
    }

    /** Returns the entropy of each row in nats, {@code (rows)}. */
    public NDArray entropy() {
        return probabilities.mul(logs()).sum(new int[] {1, 2}).neg();
    }

    /** Returns KL(this ‖ other) of each row in nats, {@code (rows)}. */
    public NDArray divergenceFrom(OneHotCategorical other) {
        return probabilities.mul(logs().sub(other.logs())).sum(new int[] {1, 2});
    }

    /** Returns log p of a one-hot choice of each row, {@code (rows)}. */
    public NDArray logProbability(NDArray oneHot) {
        return oneHot.mul(logs()).sum(new int[] {1, 2});
    }

    /** Returns the same distribution without gradient. */
    public OneHotCategorical fixed() {
        return new OneHotCategorical(probabilities.stopGradient());
    }

    private NDArray logs() {
        return Scalars.atLeast(probabilities, LEAST).log();
    }

    /** Flattens {@code (rows, variables, classes)} to {@code (rows, variables·classes)}. */
    public static NDArray flat(NDArray oneHot) {
        Shape shape = oneHot.getShape();
        return oneHot.reshape(shape.get(0), shape.get(1) * shape.get(2));
    }
}
