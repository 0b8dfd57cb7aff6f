package dev.gedanken.world;

/**
 * Explicit, counter-based noise: every number is a pure function of seed, stream, step and index.
 *
 * <p>There is no hidden random generator. Two branches with the same key have the same noise
 * ("luck" in the studio), so that their difference is the effect of the action alone. The generator
 * is Philox4x32-10 (Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", SC 2011) with the
 * seed as its key.
 *
 * @param seed the session's seed
 * @param stream which independent sequence: one for each use of noise
 * @param step the step of the world, from 0
 */
public record Noise(long seed, int stream, long step) {

    /** Returns stream 0 of {@code seed} at {@code step}. */
    public static Noise at(long seed, long step) {
        return new Noise(seed, 0, step);
    }

    /** Returns the same seed and step on another stream. */
    public Noise onStream(int other) {
        return new Noise(seed, other, step);
    }

    /** Returns the same seed and stream at another step. */
    public Noise atStep(long other) {
        return new Noise(seed, stream, other);
    }

    /** Returns 32 uniform bits for {@code index}, which counts from 0. */
    public int bits(int index) {
        return Philox.word(index & 3, seed, index >>> 2, step, stream);
    }

    /** Returns a uniform number in [0, 1) with 24 bits, exact as a float. */
    public float uniform(int index) {
        return (bits(index) >>> 8) * 0x1p-24f;
    }

    /** Returns a uniform number in [low, high). */
    public double uniform(int index, double low, double high) {
        return low + (high - low) * uniform(index);
    }

    /** Returns a number of the standard normal distribution, from the uniforms of indices 2i and 2i + 1. */
    public double normal(int index) {
        return Draws.normal(uniform(2 * index), uniform(2 * index + 1));
    }

    /**
     * Returns {@code count} numbers of the standard normal distribution, two from each pair of
     * uniforms. That is half of what {@link #normal} would use, for callers that need thousands.
     */
    public float[] normals(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i += 2) {
            values[i] = (float) Draws.normal(uniform(i), uniform(i + 1));
            if (i + 1 < count) {
                values[i + 1] = (float) Draws.orthogonalNormal(uniform(i), uniform(i + 1));
            }
        }
        return values;
    }

    /** Returns a uniform integer in 0..bound-1 (Lemire's multiply-shift; bias below 2⁻³² · bound). */
    public int below(int index, int bound) {
        return (int) ((Integer.toUnsignedLong(bits(index)) * bound) >>> 32);
    }

    /** Returns the uniforms of indices 0..count-1. */
    public float[] uniforms(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = uniform(i);
        }
        return values;
    }
}
