package dev.gedanken.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gedanken.calibration.CalibrationCurve.Knot;
import dev.gedanken.model.Readings;
import dev.gedanken.world.Noise;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class CalibrationCurveTest {
    private static final int PAIRS = 20_000;

    /** Uncertainties of up to four nats, each followed by what {@code surprise} says of it and luck. */
    private static Reliability of(DoubleBinaryOperator surprise) {
        Reliability reliability = new Reliability();
        for (int i = 0; i < PAIRS; i++) {
            Noise noise = Noise.at(7, i);
            double predicted = 4 * noise.uniform(0);
            double observed = surprise.applyAsDouble(predicted, 2 * noise.uniform(1));
            reliability.add(
                    Readings.NONE
                            .withUncertainty(predicted, Optional.empty())
                            .withSurprise(observed, Optional.empty()));
        }
        return reliability;
    }

    @Test
    void whatComesAsPredictedHasNoErrorAndKeepsItsValue() {
        Reliability right = of((predicted, luck) -> predicted * luck);

        assertThat(right.error()).isLessThan(0.03);
        assertThat(CalibrationCurve.fit(right).expected(2)).isCloseTo(2, within(0.1));
    }

    @Test
    void twiceTooMuchUncertaintyIsHalved() {
        Reliability doubled = of((predicted, luck) -> predicted * luck / 2);

        assertThat(doubled.error()).isCloseTo(1, within(0.05));
        CalibrationCurve curve = CalibrationCurve.fit(doubled);
        for (double predicted : new double[] {0.1, 0.5, 1, 3, 8}) {
            assertThat(curve.expected(predicted))
                    .isCloseTo(predicted / 2, within(0.02 + 0.05 * predicted));
        }
    }

    @Test
    void theCurveNeverFallsEvenIfTheSurpriseDoes() {
        CalibrationCurve curve =
                CalibrationCurve.fit(of((predicted, luck) -> luck * Math.abs(2 - predicted)));

        double last = 0;
        for (double predicted = 0; predicted < 6; predicted += 0.01) {
            assertThat(curve.expected(predicted)).isGreaterThanOrEqualTo(last - 1e-9);
            last = curve.expected(predicted);
        }
        assertThat(curve.expected(0)).isZero();
    }

    @Test
    void addingUpIsTheSameAsAddingOneByOne() {
        Reliability twice = of((predicted, luck) -> luck);
        twice.addAll(of((predicted, luck) -> luck));

        assertThat(twice.error()).isCloseTo(of((predicted, luck) -> luck).error(), within(1e-9));
        assertThat(twice.bins().getFirst().count()).isEven();
    }

    @Test
    void aCurveThatFallsIsRefused() {
        assertThatThrownBy(() -> new CalibrationCurve(List.of(new Knot(1, 2), new Knot(2, 1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CalibrationCurve(List.of(new Knot(Double.NaN, 2))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
