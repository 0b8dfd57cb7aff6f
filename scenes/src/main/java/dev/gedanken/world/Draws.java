package dev.gedanken.world;

/**
 * Turns uniform numbers into other distributions, with the same bits on every machine and Java
 * version.
 */
public final class Draws {

    private Draws() {}

    /**
     * Returns a number of the standard normal distribution (Box and Muller 1958).
     *
     * @param radius a uniform number in [0, 1) that decides how far from 0 it is
     * @param angle an independent uniform number in [0, 1)
     */
    public static double normal(double radius, double angle) {
        return length(radius) * StrictMath.cos(2 * Math.PI * angle);
    }

    /** Returns the second number that Box and Muller get from the same pair, independent of {@link #normal}. */
    public static double orthogonalNormal(double radius, double angle) {
        return length(radius) * StrictMath.sin(2 * Math.PI * angle);
    }

    private static double length(double radius) {
        return StrictMath.sqrt(-2 * StrictMath.log(1 - radius));
    }

    /**
     * Returns an index, drawn by inverting the cumulative distribution; the last index takes up the
     * rounding error.
     *
     * @param probabilities of the indices, which add up to 1
     * @param uniform a uniform number in [0, 1)
     */
    public static int index(double[] probabilities, double uniform) {
        double left = uniform;
        for (int i = 0; i < probabilities.length - 1; i++) {
            left -= probabilities[i];
            if (left < 0) {
                return i;
            }
        }
        return probabilities.length - 1;
    }
}
