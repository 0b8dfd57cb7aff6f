package dev.gedanken.family;

import dev.gedanken.evaluate.EvaluationReport;
import dev.gedanken.evaluate.EvaluationSettings;
import dev.gedanken.evaluate.Evaluator;
import dev.gedanken.model.WorldModel;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.play.Player;
import dev.gedanken.scene.Scene;
import dev.gedanken.train.Machine;
import dev.gedanken.train.TrainingListener;
import dev.gedanken.train.TrainingOutcome;
import dev.gedanken.train.TrainingProgress;
import dev.gedanken.train.TrainingRequest;
import dev.gedanken.truth.SceneWorld;
import java.nio.file.Path;
import java.util.Optional;

/** Trains a pack and then writes its held-out metrics into it. */
public final class PackTraining {
    private static final String EVALUATING = "evaluating";

    private final ModelFamilies families;

    /** Creates it for the families that can be trained. */
    public PackTraining(ModelFamilies families) {
        this.families = families;
    }

    /**
     * Trains and evaluates; long, on the calling thread.
     *
     * @param scene where the held-out metrics come from; none without a scene
     */
    public TrainingOutcome train(
            String family,
            TrainingRequest request,
            Optional<Scene<?>> scene,
            EvaluationSettings evaluation,
            TrainingListener listener) {
        TrainingOutcome outcome = families.trainer(family).train(request, listener);
        if (outcome == TrainingOutcome.FINISHED && scene.isPresent()) {
            addMetrics(request.out(), scene.get(), evaluation, listener);
        }
        return outcome;
    }

    /** Evaluates the pack in a folder and writes its {@code metrics.json}. */
    public EvaluationReport addMetrics(
            Path folder, Scene<?> scene, EvaluationSettings settings, TrainingListener listener) {
        WorldPack pack = WorldPack.open(folder);
        EvaluationReport report;
        try (WorldModel model = families.load(pack)) {
            report =
                    new Evaluator(
                                    Player.beside(
                                            model,
                                            new SceneWorld(
                                                    scene, model.card().frame().orElseThrow())),
                                    settings)
                            .evaluate(
                                    pack.manifest().hashOf(WorldPack.WEIGHTS),
                                    Machine.describe(),
                                    share -> listener.progress(step(share)));
        }
        PackMetrics.write(folder, report);
        return report;
    }

    private static TrainingProgress step(double share) {
        return new TrainingProgress(EVALUATING, 0, share, Double.NaN, Double.NaN);
    }
}
