package dev.gedanken.nn.loss;

import ai.djl.ndarray.NDArray;

/** Scores classes under categorical distributions, differentiably. */
public final class Likelihood {

    private Likelihood() {}

    /**
     * Returns −log p of given classes, in nats.
     *
     * @param logits {@code (rows, classes)}
     * @param classes {@code (rows) int64}
     * @return {@code (rows)}
     */
    public static NDArray negativeLog(NDArray logits, NDArray classes) {
        return logits.logSoftmax(1).gather(classes.expandDims(1), 1).squeeze(1).neg();
    }

    /** Returns the entropy in nats of each row, {@code (rows)}. */
    public static NDArray entropy(NDArray logits) {
        NDArray log = logits.logSoftmax(1);
        return log.exp().mul(log).sum(new int[] {1}).neg();
    }
}
