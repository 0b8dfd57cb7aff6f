package dev.gedanken.app.live.background;

import dev.gedanken.app.live.snapshot.LiveListener;
import dev.gedanken.app.studio.command.StageCommand.Analysis;
import dev.gedanken.rollout.Rollout;
import java.util.Set;

/** Computes the analyses that open panels request, a piece at a time. Simulation thread. */
public final class AnalysisWorker {
    private final BeliefHistory beliefs;
    private final EffectHistory effects;
    private final SurpriseHistory surprises;
    private final SurpriseHistory surprisesOfDreams;

    /** Creates a worker for a rollout; the listener receives its results. */
    public AnalysisWorker(Rollout rollout, LiveListener listener) {
        beliefs = new BeliefHistory(rollout, listener);
        effects = new EffectHistory(rollout, listener);
        surprises = new SurpriseHistory(rollout, listener, SurpriseHistory.Steps.SEEN);
        surprisesOfDreams = new SurpriseHistory(rollout, listener, SurpriseHistory.Steps.DREAMED);
    }

    /** Computes a piece and returns whether there was one. */
    public boolean work(Set<Analysis> analyses) {
        return (analyses.contains(Analysis.SURPRISE) && surprises.work())
                || (analyses.contains(Analysis.BELIEFS) && beliefs.work())
                || (analyses.contains(Analysis.EFFECTS) && effects.work())
                || (analyses.contains(Analysis.SURPRISE_OF_DREAMS) && surprisesOfDreams.work());
    }
}
