package dev.gedanken.scene.balls;

import java.util.Arrays;

/**
 * The positions and velocities of all balls: {@code (slot, 4)} numbers x, y, vx, vy in px and
 * px/step.
 *
 * <p>Immutable. The numbers share one array, so that a step makes one object instead of one per
 * ball.
 */
final class Motion {
    static final int X = 0;
    static final int Y = 1;
    static final int VX = 2;
    static final int VY = 3;
    static final int WIDTH = 4;

    private final double[] numbers;

    private Motion(double[] numbers) {
        this.numbers = numbers;
    }

    /**
     * Returns the motion held in {@code numbers}; the caller hands the array over and must not
     * touch it again.
     */
    static Motion owning(double[] numbers) {
        return new Motion(numbers);
    }

    /** Returns the number {@code what} of the ball in {@code slot}. */
    double get(int slot, int what) {
        return numbers[slot * WIDTH + what];
    }

    /** Returns this motion with one number changed. */
    Motion with(int slot, int what, double value) {
        double[] changed = numbers();
        changed[slot * WIDTH + what] = value;
        return new Motion(changed);
    }

    /** Returns a copy of the numbers. */
    double[] numbers() {
        return numbers.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Motion that && Arrays.equals(numbers, that.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }
}
