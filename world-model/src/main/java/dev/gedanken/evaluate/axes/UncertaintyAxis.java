package dev.gedanken.evaluate.axes;

import dev.gedanken.evaluate.axes.AxisResult.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * Whether a model's uncertainty is calibrated.
 *
 * <ul>
 *   <li>{@code crps}: continuous ranked probability score of factors that are read from several
 *       draws of the future (Gneiting and Raftery 2007), in the factor's unit, and of all factors
 *       as shares of their standard deviation.
 *   <li>{@code coverage}: how often the truth lies in the central region of the draws that should
 *       contain it nine times in ten; {@code calibration}: mean |coverage(q) − q| over q = 0.1 …
 *       0.9 (expected calibration error of regression; Kuleshov, Fenner and Ermon 2018, equation 9,
 *       with absolute differences).
 *   <li>{@code spread.skill}: standard deviation of the draws, corrected by √((n + 1) / n), over
 *       the root mean squared error of their mean (Fortin et al. 2014, equation 15): 1 is ideal,
 *       less is overconfident.
 *   <li>{@code surprise}: mean surprise at what really happened, in nats, if the model reports one;
 *       for families that draw from a distribution it is the negative log-likelihood.
 *   <li>{@code surprise.expected}: how far the predicted uncertainty is from the surprise that
 *       comes ({@link dev.gedanken.calibration.Reliability#error}).
 *   <li>{@code impossible}: area under the ROC curve of the surprise at something impossible
 *       against the surprise at what really happened.
 * </ul>
 */
final class UncertaintyAxis implements AxisScorer {

    @Override
    public Axis axis() {
        return Axis.UNCERTAINTY;
    }

    @Override
    public Findings score(AxisTrial trial, DoubleConsumer progress) {
        Optional<Readout> readout = trial.readout();
        if (readout.isEmpty()) {
            return new Findings(
                    List.of(
                            Figure.lower(
                                    "crps", "", Figure.SHARE, Scores.none(Reason.NO_FEATURES))),
                    List.of());
        }
        List<Figure> figures = new ArrayList<>(new DrawnFactors(trial).figures());
        progress.accept(0.6);
        Implants implants = new Implants(trial, readout.get());
        figures.addAll(implants.figures());
        figures.add(new ExpectedSurprise(trial).figure());
        return new Findings(
                figures,
                List.of(implants.readsSurprise() ? Note.OWN_SURPRISE : Note.DISTANCE_AS_SURPRISE));
    }
}
