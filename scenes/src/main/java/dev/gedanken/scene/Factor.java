package dev.gedanken.scene;

import dev.gedanken.world.BadInputException;
import java.util.Set;

/**
 * A named true quantity of a scene.
 *
 * @param name dotted, object first: {@code ball.x}
 * @param unit such as {@code px}, {@code px/step}, {@code radian} for a direction from −π to π, or, for whole numbers, {@code count},
 *     {@code index} or {@code flag} (0 or 1)
 * @param low lowest value that makes sense, inclusive
 * @param high highest value that makes sense, inclusive
 */
public record Factor(String name, String unit, double low, double high) {
    private static final String ANGLE_UNIT = "radian";
    private static final Set<String> WHOLE_UNITS = Set.of("count", "index", "flag");

    /** Returns a factor that is 0 or 1. */
    public static Factor flag(String name) {
        return new Factor(name, "flag", 0, 1);
    }

    /** Returns whether this is a direction, so that its lowest and its highest value are the same. */
    public boolean isAngle() {
        return unit.equals(ANGLE_UNIT);
    }

    /** Returns whether only whole numbers make sense. */
    public boolean isWhole() {
        return WHOLE_UNITS.contains(unit);
    }

    /**
     * Returns {@code value} if it lies in the range and is whole where it must be.
     *
     * @throws BadInputException otherwise, naming the range
     */
    public double check(double value) {
        if (!(value >= low && value <= high)) {
            throw BadInputException.of("scenes.factor.range", name, value, low, high, unit);
        }
        if (isWhole() && value != Math.rint(value)) {
            throw BadInputException.of(
                    "scenes.factor.whole", name, value, (long) low, (long) high, unit);
        }
        return value;
    }
}
