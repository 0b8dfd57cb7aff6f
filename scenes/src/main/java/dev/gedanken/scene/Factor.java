package dev.gedanken.scene;

import dev.gedanken.world.BadInputException;

/**
 * A named true quantity of a scene.
 *
 * @param name dotted, object first: {@code ball.x}
 * @param unit such as {@code px}, {@code px/step}, {@code count} or {@code flag} (0 or 1)
 * @param low least value that makes sense, inclusive
 * @param high greatest value that makes sense, inclusive
 */
public record Factor(String name, String unit, double low, double high) {

    /**
     * Returns {@code value} if it lies in the range.
     *
     * @throws BadInputException otherwise, naming the range
     */
    public double check(double value) {
        if (!(value >= low && value <= high)) {
            throw new BadInputException(
                    "Factor '%s' cannot be %s: give a number from %s to %s (%s)."
                            .formatted(name, value, low, high, unit));
        }
        return value;
    }
}
