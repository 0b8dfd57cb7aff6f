package dev.gedanken.evaluate;

/** A running mean that skips NaN. Mutable; one owner. */
final class Mean {
    private double sum;
    private int count;

    void add(double value) {
        if (!Double.isNaN(value)) {
            sum += value;
            count++;
        }
    }

    /** Returns the mean so far; NaN if nothing was added. */
    double value() {
        return count == 0 ? Double.NaN : sum / count;
    }
}
