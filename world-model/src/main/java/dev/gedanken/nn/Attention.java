package dev.gedanken.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Multi-head attention (Vaswani et al. 2017, section 3.2): each head computes softmax(Q Kᵀ / √d) V
 * with its own projections; their outputs are joined and projected.
 *
 * @param query projection to queries
 * @param key projection to keys
 * @param value projection to values
 * @param out projection of the joined heads
 * @param heads how many there are
 */
public record Attention(Dense query, Dense key, Dense value, Dense out, int heads) {

    /**
     * Creates attention over vectors of {@code features} numbers.
     *
     * @param heads a divisor of {@code features}
     */
    public static Attention create(Parameters parameters, String name, int features, int heads) {
        if (features % heads != 0) {
            throw new IllegalArgumentException(
                    "%d features cannot be split into %d heads.".formatted(features, heads));
        }
        return new Attention(
                Dense.create(parameters, name + ".query", features, features),
                Dense.create(parameters, name + ".key", features, features),
                Dense.create(parameters, name + ".value", features, features),
                Dense.create(parameters, name + ".out", features, features),
                heads);
    }

    /**
     * Returns the output for each query vector, {@code (batch, asking, features)}.
     *
     * @param asking the vectors that make queries, {@code (batch, asking, features)}
     * @param asked the vectors that make keys and values, {@code (batch, asked, features)}
     * @param mask added to the scores, {@code (asking, asked)} or broadcast to
     *     {@code (batch, heads, asking, asked)}: a large negative number where attention is not
     *     allowed; null to attend to everything
     */
    public NDArray apply(NDArray asking, NDArray asked, @Nullable NDArray mask) {
        NDArray joined =
                scaledDotProduct(
                                split(query.apply(asking)),
                                split(key.apply(asked)),
                                split(value.apply(asked)),
                                mask)
                        .transpose(0, 2, 1, 3);
        return out.apply(joined.reshape(asking.getShape()));
    }

    /**
     * Returns softmax(Q Kᵀ / √d + mask) V (equation 1).
     *
     * @param q {@code (batch, heads, asking, d)}
     * @param k {@code (batch, heads, asked, d)}
     * @param v {@code (batch, heads, asked, d)}
     * @param mask see {@link #apply}
     * @return {@code (batch, heads, asking, d)}
     */
    public static NDArray scaledDotProduct(
            NDArray q, NDArray k, NDArray v, @Nullable NDArray mask) {
        return weights(q, k, mask).matMul(v);
    }

    /**
     * Returns the attention weights of each query over each key,
     * {@code (batch, heads, asking, asked)}.
     */
    public static NDArray weights(NDArray q, NDArray k, @Nullable NDArray mask) {
        double scale = 1 / Math.sqrt(q.getShape().get(3));
        NDArray scores = Scalars.times(q.matMul(k.transpose(0, 1, 3, 2)), (float) scale);
        return (mask == null ? scores : scores.add(mask)).softmax(3);
    }

    /**
     * Returns the causal mask {@code (steps, steps)}: a step attends to itself and earlier steps.
     */
    public static float[] causalMask(int steps) {
        float[] mask = new float[steps * steps];
        for (int row = 0; row < steps; row++) {
            for (int column = row + 1; column < steps; column++) {
                mask[row * steps + column] = -1e9f;
            }
        }
        return mask;
    }

    /** Splits {@code (batch, vectors, features)} into {@code (batch, heads, vectors, features / heads)}. */
    private NDArray split(NDArray x) {
        Shape shape = x.getShape();
        return x.reshape(shape.get(0), shape.get(1), heads, shape.get(2) / heads)
                .transpose(0, 2, 1, 3);
    }
}
