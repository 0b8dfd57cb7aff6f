package dev.gedanken.nn.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * A number as a categorical distribution over bins b_k = symexp(position k) (Hafner et al. 2025,
 * equations 10–11): its loss has gradients of the same size for small and for large targets. A
 * target y lies between two bins, which get the weights |b_k+1 − y| / |b_k+1 − b_k| and |b_k − y| /
 * |b_k+1 − b_k|.
 *
 * @param bins {@code (1, count)}, rising
 * @param before the bin before each, {@code (1, count)}; one less than the first for the first
 * @param after the bin after each, {@code (1, count)}; one more than the last for the last
 */
public record TwoHot(NDArray bins, NDArray before, NDArray after) {
    /** The number of bins in the paper. */
    public static final int BINS = 255;

    private static final float REACH = 20;
    private static final int[] ROW = {1};

    /** Creates the paper's 255 bins from symexp(−20) to symexp(20); constants go to {@code manager}. */
    public static TwoHot standard(NDManager manager) {
        return create(manager, BINS, REACH);
    }

    /** Creates {@code count} bins, odd, from symexp(−reach) to symexp(reach). */
    public static TwoHot create(NDManager manager, int count, float reach) {
        float[] bins = new float[count + 2];
        for (int i = 0; i < count; i++) {
            double position = reach * (2.0 * i / (count - 1) - 1);
            bins[i + 1] = (float) (Math.signum(position) * Math.expm1(Math.abs(position)));
        }
        bins[0] = bins[1] - Math.max(1, Math.ulp(bins[1]));
        bins[count + 1] = bins[count] + Math.max(1, Math.ulp(bins[count]));
        return new TwoHot(row(manager, bins, 1), row(manager, bins, 0), row(manager, bins, 2));
    }

    private static NDArray row(NDManager manager, float[] bins, int from) {
        int count = bins.length - 2;
        float[] values = new float[count];
        System.arraycopy(bins, from, values, 0, count);
        return manager.create(values, new Shape(1, count));
    }

    /** Returns the expected number of each row, {@code (rows)}, from logits {@code (rows, count)}. */
    public NDArray mean(NDArray logits) {
        return logits.softmax(1).mul(bins).sum(ROW);
    }

    /**
     * Returns the weights of the two bins around each target, {@code (rows, count)}; without
     * gradient.
     *
     * @param targets {@code (rows)}; targets beyond the outermost bins are clipped to them
     */
    public NDArray encode(NDArray targets) {
        NDArray y = targets.stopGradient().expandDims(1);
        try (NDManager own = targets.getManager().newSubManager()) {
            NDArray lowest = bins.min();
            NDArray highest = bins.max();
            lowest.attach(own);
            highest.attach(own);
            NDArray inside = y.maximum(lowest).minimum(highest);
            NDArray rising = inside.sub(before).div(gap(own, bins, before));
            NDArray falling = inside.sub(after).div(gap(own, bins, after));
            return rising.minimum(falling).clip(0, 1);
        }
    }

    /** Returns the distances to neighbours, owned by the call, not by the constants. */
    private static NDArray gap(NDManager own, NDArray bins, NDArray neighbours) {
        NDArray gap = bins.sub(neighbours);
        gap.attach(own);
        return gap;
    }

    /** Returns −Σ two-hot(target)·log p of each row, {@code (rows)}. */
    public NDArray loss(NDArray logits, NDArray targets) {
        return encode(targets).mul(logits.logSoftmax(1)).sum(ROW).neg();
    }
}
