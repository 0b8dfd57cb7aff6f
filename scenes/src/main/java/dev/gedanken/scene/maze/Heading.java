package dev.gedanken.scene.maze;

/**
 * The directions in which a walker can look: {@value #COUNT} of them, 7.5° apart, clockwise as seen
 * from above, 0 to the right (growing columns).
 *
 * <p>Sines come from {@link StrictMath} and are rounded to multiples of 2⁻²⁰, symmetrically over
 * the quadrants, so that walking there and back ends exactly at the start.
 */
final class Heading {
    static final int COUNT = 48;
    static final int QUARTER = COUNT / 4;
    private static final double GRAIN = 0x1p20;
    private static final double[] SINES = sines();

    private Heading() {}

    private static double[] sines() {
        double[] sines = new double[COUNT];
        for (int i = 0; i <= QUARTER; i++) {
            double sine = StrictMath.rint(StrictMath.sin(i * Math.PI / (2 * QUARTER)) * GRAIN);
            double exact = sine / GRAIN;
            sines[i] = exact;
            sines[2 * QUARTER - i] = exact;
            sines[(2 * QUARTER + i) % COUNT] = -exact;
            sines[(COUNT - i) % COUNT] = -exact;
        }
        sines[0] = 0;
        sines[2 * QUARTER] = 0;
        return sines;
    }

    /** Returns the component of a step towards increasing columns. */
    static double x(int heading) {
        return SINES[turned(heading, QUARTER)];
    }

    /** Returns the component of a step towards increasing rows. */
    static double y(int heading) {
        return SINES[turned(heading, 0)];
    }

    /** Returns {@code heading} turned by {@code by} directions, clockwise if positive. */
    static int turned(int heading, int by) {
        return Math.floorMod(heading + by, COUNT);
    }

    /** Returns the direction that points best along (dx, dy), which is not zero. */
    static int towards(double dx, double dy) {
        int best = 0;
        for (int i = 1; i < COUNT; i++) {
            if (dx * x(i) + dy * y(i) > dx * x(best) + dy * y(best)) {
                best = i;
            }
        }
        return best;
    }

    /** Returns the shorter turn from one direction to another, -COUNT/2..COUNT/2, clockwise if positive. */
    static int turn(int from, int to) {
        int turn = turned(to, -from);
        return turn > COUNT / 2 ? turn - COUNT : turn;
    }
}
