package dev.gedanken.evaluate.axes;

import dev.gedanken.evaluate.axes.AxisScorer.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleConsumer;

/** Scores a model along the axes, one after the other. */
public final class AxesEvaluator {
    private static final double NANOS_PER_SECOND = 1e9;

    private static final List<AxisScorer> SCORERS =
            List.of(
                    new RepresentationAxis(),
                    new PredictionAxis(),
                    new PlanningAxis(),
                    new ControllabilityAxis(),
                    new CausalAxis(),
                    new MemoryAxis(),
                    new UncertaintyAxis());

    private final AxisTrial trial;

    /** Creates it. */
    public AxesEvaluator(AxisTrial trial) {
        this.trial = trial;
    }

    /** Receives progress. */
    @FunctionalInterface
    public interface Listener {
        /**
         * Receives progress.
         *
         * @param axis the one being scored
         * @param share of the whole that is done, in [0, 1]
         */
        void progress(Axis axis, double share);
    }

    /**
     * Scores; takes minutes, on the calling thread.
     *
     * @param asked which axes
     * @param identity of the pack, for the report
     * @param machine description of the machine, for the report
     */
    public AxesReport evaluate(
            Set<Axis> asked, String identity, String machine, Listener listener) {
        List<AxisScorer> scorers =
                SCORERS.stream().filter(scorer -> asked.contains(scorer.axis())).toList();
        List<AxisResult> results = new ArrayList<>();
        for (int i = 0; i < scorers.size(); i++) {
            AxisScorer scorer = scorers.get(i);
            int done = i;
            DoubleConsumer progress =
                    share ->
                            listener.progress(
                                    scorer.axis(),
                                    (done + Math.clamp(share, 0, 1)) / scorers.size());
            progress.accept(0);
            long begun = System.nanoTime();
            Findings found = scorer.score(trial, progress);
            double seconds = (System.nanoTime() - begun) / NANOS_PER_SECOND;
            results.add(AxisResult.of(scorer.axis(), found, seconds));
        }
        return new AxesReport(
                AxesReport.SCHEMA_VERSION,
                trial.model().card().name(),
                identity,
                trial.model().card().family(),
                trial.model().card().world(),
                trial.world().isEmpty(),
                trial.effort().label(),
                List.of(trial.firstSeed(), trial.lastSeed()),
                results,
                machine);
    }
}
