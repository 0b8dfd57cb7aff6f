package dev.gedanken.model;

/** Writes numbers that came from floats the way a float is written: 0.45, not 0.44999998807907104. */
public final class ShortestDecimal {

    private ShortestDecimal() {}

    /**
     * Returns the number with the fewest digits that is the same float; {@code value} if it is not
     * a float.
     */
    public static double of(double value) {
        float narrow = (float) value;
        return narrow == value ? Double.parseDouble(Float.toString(narrow)) : value;
    }

    /** Returns that number as text. */
    public static String text(double value) {
        return Double.toString(of(value));
    }
}
