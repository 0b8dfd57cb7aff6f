package dev.gedanken.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/**
 * Finite scalar quantisation (Mentzer et al. 2023, equations 1–2) for an odd number of levels: each
 * channel is squashed by tanh and rounded to {@code levels} equidistant values in [-1, 1]; the
 * gradient passes straight through the rounding (straight-through estimator).
 *
 * <p>Channels are bundled into <em>tokens</em> of {@code channelsPerToken} digits in base
 * {@code levels}, so that a cell is described by a few categorical variables.
 *
 * @param levels odd, at least 3
 * @param channelsPerToken digits of a token
 * @param tokens tokens per cell
 */
public record FiniteScalarQuantizer(int levels, int channelsPerToken, int tokens) {

    public FiniteScalarQuantizer {
        if (levels < 3 || levels % 2 == 0) {
            throw new IllegalArgumentException(
                    "FSQ levels must be odd and at least 3, not %d.".formatted(levels));
        }
    }

    /** Returns the channels of a cell: tokens times digits. */
    public int channels() {
        return channelsPerToken * tokens;
    }

    /** Returns how many values one token can take. */
    public int vocabulary() {
        int size = 1;
        for (int i = 0; i < channelsPerToken; i++) {
            size *= levels;
        }
        return size;
    }

    private int half() {
        return levels / 2;
    }

    /**
     * Rounds a continuous code, keeping the gradient.
     *
     * @param z {@code (batch, channels, height, width)}, any range
     * @return the same shape, values k / half with k in -half..half
     */
    public NDArray quantize(NDArray z) {
        NDArray bounded = Scalars.times(z.tanh(), half());
        NDArray error = bounded.stopGradient().round().sub(bounded.stopGradient());
        return Scalars.over(bounded.add(error), half());
    }

    /**
     * Returns the tokens of a quantised code.
     *
     * @param code {@code (batch, channels, height, width)} from {@link #quantize}
     * @return {@code (batch, tokens, height, width) int64} in 0..vocabulary-1
     */
    public NDArray tokens(NDArray code) {
        Shape s = code.getShape();
        NDArray digits =
                code.stopGradient()
                        .mul(half())
                        .add(half())
                        .round()
                        .reshape(s.get(0), tokens, channelsPerToken, s.get(2), s.get(3));
        NDArray places =
                code.getManager().create(places(), new Shape(1, 1, channelsPerToken, 1, 1));
        return digits.mul(places).sum(new int[] {2}).round().toType(DataType.INT64, false);
    }

    /** Returns digit {@code digit} of the code of {@code token}, in [-1, 1]. */
    public float codeOfToken(int token, int digit) {
        int rest = token;
        for (int i = 0; i < digit; i++) {
            rest /= levels;
        }
        return (float) (rest % levels - half()) / half();
    }

    /**
     * Returns the codes of all tokens, row-major.
     *
     * @return {@code (vocabulary, channelsPerToken)} in [-1, 1]
     */
    public float[] codeTable() {
        float[] table = new float[vocabulary() * channelsPerToken];
        for (int i = 0; i < table.length; i++) {
            table[i] = codeOfToken(i / channelsPerToken, i % channelsPerToken);
        }
        return table;
    }

    /**
     * Returns which levels each token has, row-major: entry (channel·levels + level, token) is 1 where the
     * token's digit of that channel is that level.
     *
     * @return {@code (channelsPerToken · levels, vocabulary)} of zeros and ones
     */
    public float[] levelsOfTokens() {
        float[] table = new float[channelsPerToken * levels * vocabulary()];
        for (int token = 0; token < vocabulary(); token++) {
            for (int digit = 0; digit < channelsPerToken; digit++) {
                int level = Math.round(codeOfToken(token, digit) * half()) + half();
                table[(digit * levels + level) * vocabulary() + token] = 1;
            }
        }
        return table;
    }

    private float[] places() {
        float[] places = new float[channelsPerToken];
        float place = 1;
        for (int i = 0; i < channelsPerToken; i++) {
            places[i] = place;
            place *= levels;
        }
        return places;
    }
}
