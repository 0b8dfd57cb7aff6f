package dev.gedanken.calibration;

import dev.gedanken.calibration.CalibrationCurve.Knot;
import java.util.List;

/**
 * A model's calibration, as its pack keeps it.
 *
 * @param schemaVersion {@value #SCHEMA_VERSION}
 * @param seeds the first and the last seed that it was fitted on
 * @param steps how many observed steps it was fitted on
 * @param isPerCell whether the curve is for the uncertainty of a cell, and not of a whole step
 * @param error before calibration, on the same steps ({@link Reliability#error})
 * @param knots of the curve
 */
public record Calibration(
        int schemaVersion,
        List<Long> seeds,
        int steps,
        boolean isPerCell,
        double error,
        List<Knot> knots) {
    /** The version of this form. */
    public static final int SCHEMA_VERSION = 1;

    public Calibration {
        seeds = List.copyOf(seeds);
        knots = List.copyOf(knots);
    }

    /** Returns the curve. */
    public CalibrationCurve curve() {
        return new CalibrationCurve(knots);
    }
}
