package dev.gedanken.scene;

import dev.gedanken.world.Noise;

/**
 * A factor of variation: a property that differs between episodes but is constant within one, such
 * as a colour, a size, friction, gravity or a layout.
 *
 * @param factor its name, its unit and the range in which it may be set
 * @param sampler how a seed chooses it when nobody sets it
 */
public record Variation(Factor factor, Sampler sampler) {
    private static final int NAMED_STREAMS = 0x4000_0000;

    /** Chooses a value from an episode's seed. */
    @FunctionalInterface
    public interface Sampler {

        /** Returns the value for the episode with this seed, within the factor's range. */
        double sample(long seed);
    }

    /** Returns a variation that is {@code value} in every episode until somebody sets it. */
    public static Variation fixed(Factor factor, double value) {
        double checked = factor.check(value);
        return new Variation(factor, seed -> checked);
    }

    /**
     * Returns a variation drawn uniformly from [low, high], both within the factor's range, from a
     * noise stream of its own; counts and flags take whole numbers from low to high.
     */
    public static Variation uniform(Factor factor, double low, double high) {
        factor.check(low);
        factor.check(high);
        int stream = stream(factor.name());
        return new Variation(factor, seed -> draw(factor, low, high, seed, stream));
    }

    /** Returns a variation drawn uniformly from the factor's whole range. */
    public static Variation uniform(Factor factor) {
        return uniform(factor, factor.low(), factor.high());
    }

    /**
     * Returns the noise stream of the variation called {@code name}: it depends only on the name,
     * so that a new variation does not reshuffle the others.
     */
    public static int stream(String name) {
        return NAMED_STREAMS | (name.hashCode() & (NAMED_STREAMS - 1));
    }

    private static double draw(Factor factor, double low, double high, long seed, int stream) {
        Noise noise = Noise.at(seed, 0).onStream(stream);
        return factor.isWhole()
                ? low + noise.below(0, (int) (high - low) + 1)
                : noise.uniform(0, low, high);
    }
}
