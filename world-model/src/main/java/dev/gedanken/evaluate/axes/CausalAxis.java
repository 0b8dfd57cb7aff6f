package dev.gedanken.evaluate.axes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * Whether an intervention has its true effect on a model's future, and no other. Model and true
 * world follow the same inputs under the same noise with and without the intervention, so that the
 * difference within each pair of futures is the intervention's effect: individual counterfactuals
 * (Pearl 2009, section 7.1), not averages.
 *
 * <ul>
 *   <li>{@code action.error}, {@code do.error}: Σ‖Δ̂ − Δ‖² / Σ‖Δ‖² of the model's effect Δ̂ and the
 *       true one Δ: 0 is perfect, and 1 is the score of a model in which the intervention changes
 *       nothing. For do(factor), where the observed picture has changed, the last observed frame is
 *       the baseline.
 *   <li>{@code do.foreseen}: 1 − E / E₀ with that error E and the last frame's error E₀, over the
 *       interventions whose effect kept changing: 0 is the last frame's score, 1 is perfect.
 *   <li>{@code action.leakage}, {@code do.leakage}: share of the model's effect Σ‖Δ̂‖² in pixels
 *       without a true effect.
 *   <li>{@code cf.hits1}, {@code cf.mrr}: whether the model's future for an action is nearest to
 *       the true future of that action, among those of all actions from the same start (C-SWM's
 *       measure, applied to counterfactuals).
 * </ul>
 */
final class CausalAxis implements AxisScorer {
    private static final int HORIZON = 8;

    @Override
    public Axis axis() {
        return Axis.CAUSAL;
    }

    @Override
    public Findings score(AxisTrial trial, DoubleConsumer progress) {
        Optional<Readout> readout = trial.readout();
        if (trial.world().isEmpty() || readout.isEmpty()) {
            Reason reason = trial.world().isEmpty() ? Reason.NO_TRUE_WORLD : Reason.NO_FEATURES;
            return new Findings(
                    List.of(Figure.lower("action.error", "", Figure.SHARE, Scores.none(reason))),
                    List.of());
        }
        List<Figure> figures = new ArrayList<>(ActionEffects.figures(trial, readout.get()));
        progress.accept(0.4);
        figures.addAll(FactorEffects.figures(trial, readout.get(), progress));
        return new Findings(figures, List.of());
    }

    /** Returns how many steps futures have. */
    static int horizon(AxisTrial trial) {
        return Math.min(HORIZON, trial.effort().horizon());
    }
}
