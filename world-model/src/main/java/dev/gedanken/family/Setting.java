package dev.gedanken.family;

import java.math.BigDecimal;

/**
 * A number that shapes a training.
 *
 * @param name as in {@code --set name=value}
 * @param description one line without a full stop
 * @param standard its default
 * @param low its lowest value
 * @param high its highest value
 * @param isWhole whether it is a whole number
 */
public record Setting(
        String name,
        String description,
        double standard,
        double low,
        double high,
        boolean isWhole) {

    /** Returns the default as it would be typed. */
    public String standardText() {
        return text(standard);
    }

    /** Returns whether the default lies in the range. */
    boolean isInRange() {
        return standard >= low && standard <= high;
    }

    /** Returns its name and range as they are shown when a value does not fit. */
    public String range() {
        return "%s %s..%s".formatted(name, text(low), text(high));
    }

    /** Returns whether a text is a value of its kind and range. */
    public boolean allows(String typed) {
        try {
            double value = Double.parseDouble(typed);
            return value >= low && value <= high && (!isWhole || value == Math.rint(value));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Returns a value of this setting as it would be typed. */
    public String text(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
