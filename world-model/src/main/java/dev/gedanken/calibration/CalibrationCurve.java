package dev.gedanken.calibration;

import dev.gedanken.calibration.Reliability.Bin;
import java.util.ArrayList;
import java.util.List;

/**
 * Maps predicted uncertainty to the surprise that is to be expected: a line through its knots that
 * never falls and begins at zero; beyond the last knot it goes on in proportion.
 *
 * @param knots by growing uncertainty
 */
public record CalibrationCurve(List<Knot> knots) {

    /**
     * A point of the curve.
     *
     * @param predicted uncertainty, in nats
     * @param expected surprise, in nats
     */
    public record Knot(double predicted, double expected) {}

    /** Creates a curve from knots that grow. */
    public CalibrationCurve {
        knots = List.copyOf(knots);
        Knot last = new Knot(0, 0);
        for (Knot knot : knots) {
            if (!(knot.predicted() > last.predicted() && knot.expected() >= last.expected())
                    || Double.isInfinite(knot.predicted() + knot.expected())) {
                throw new IllegalArgumentException("The curve falls at " + knot);
            }
            last = knot;
        }
    }

    /**
     * Fits a curve by isotonic regression (Zadrozny and Elkan 2002, by pooling adjacent violators).
     */
    public static CalibrationCurve fit(Reliability reliability) {
        List<Bin> pooled = new ArrayList<>();
        for (Bin bin : reliability.bins()) {
            Bin last = bin;
            while (!pooled.isEmpty() && pooled.getLast().observed() >= last.observed()) {
                last = pooled.removeLast().with(last);
            }
            pooled.add(last);
        }
        return new CalibrationCurve(
                pooled.stream()
                        .filter(bin -> bin.predicted() > 0)
                        // A divergence may be a little negative by rounding, a density really.
                        .map(bin -> new Knot(bin.predicted(), Math.max(0, bin.observed())))
                        .toList());
    }

    /** Returns the surprise to be expected, in nats. */
    public double expected(double predicted) {
        Knot below = new Knot(0, 0);
        for (Knot knot : knots) {
            if (predicted < knot.predicted()) {
                double share =
                        (predicted - below.predicted()) / (knot.predicted() - below.predicted());
                return below.expected() + share * (knot.expected() - below.expected());
            }
            below = knot;
        }
        return below.predicted() > 0 ? predicted * below.expected() / below.predicted() : predicted;
    }
}
