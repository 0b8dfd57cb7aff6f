package dev.gedanken.family.jepa;

import ai.djl.ndarray.NDManager;
import dev.gedanken.family.LatentViewer;
import dev.gedanken.family.PackModel;
import dev.gedanken.family.PackWeights;
import dev.gedanken.family.TrainingFrames;
import dev.gedanken.family.TrainingOutcomes;
import dev.gedanken.family.ViewerPhase;
import dev.gedanken.nn.Parameters;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.train.Phase;
import dev.gedanken.train.PhaseStart;
import dev.gedanken.train.PhaseWork;
import dev.gedanken.train.Trainer;
import dev.gedanken.train.TrainingListener;
import dev.gedanken.train.TrainingOutcome;
import dev.gedanken.train.TrainingPlan;
import dev.gedanken.train.TrainingRequest;
import dev.gedanken.train.TrainingRun;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Trains a JEPA in two phases: encoder and predictor together, then the viewer on their frozen latents. */
public final class JepaTrainer implements Trainer {
    private static final String LATENTS = "latents";

    /** Updates of the pack rooms-jepa. */
    private static final long LATENT_UPDATES = 4_800;

    private static final long VIEWER_UPDATES = 3_700;

    private final JepaSettings settings;

    JepaTrainer(JepaSettings settings) {
        this.settings = settings;
    }

    /** Returns a trainer for tiny models: for testing the pipeline, not for good pictures. */
    public static JepaTrainer ofTinyModels() {
        return new JepaTrainer(JepaSettings.tiny());
    }

    @Override
    public TrainingOutcome train(TrainingRequest request, TrainingListener listener) {
        return new TrainingRun(plan(request), request, listener).run();
    }

    private TrainingPlan plan(TrainingRequest request) {
        JepaTrainingSettings training = settings.training();
        JepaConfig config =
                settings.sizes()
                        .fitting(
                                request.data().actions().size(),
                                training.outcomeWeight() > 0
                                        && TrainingOutcomes.areIn(request.data()));
        Optional<WorldPack> basis = request.basis();
        double share = training.viewerShare();
        return new TrainingPlan(
                JepaFamily.NAME,
                PackModel.json(config),
                0,
                training.blocks() * config.block(),
                new TreeMap<>(JepaSettings.schema().describe(new JepaSettings(config, training))),
                survey ->
                        TrainingFrames.require(
                                survey,
                                JepaFamily.NAME,
                                config.frameSize(),
                                training.blocks() * config.block(),
                                "blocks and block"),
                basis.map(pack -> weights(pack, config, request.seed())).orElse(Map.of()),
                List.of(
                        new Phase(
                                LATENTS,
                                1 - share,
                                LATENT_UPDATES,
                                start -> latents(config, start)),
                        new Phase(
                                LatentViewer.SCOPE,
                                share,
                                VIEWER_UPDATES,
                                start -> viewer(config, start))));
    }

    /**
     * Returns the weights of the pack whose training continues. It may be one without heads: those
     * then begin anew.
     */
    private static Map<String, Tensor> weights(WorldPack basis, JepaConfig config, long seed) {
        PackModel.requireSame(
                basis,
                JepaFamily.NAME,
                config.fitting(config.actions(), JepaFamily.hasOutcomes(basis)),
                JepaFamily.UNNAMED);
        Map<String, Tensor> weights = new LinkedHashMap<>();
        try (NDManager manager = NDManager.newBaseManager();
                Parameters fresh = Parameters.fresh(manager, JepaNetwork.SCOPE, seed)) {
            new JepaNetwork(config, fresh);
            weights.putAll(fresh.snapshot());
        }
        weights.putAll(PackWeights.read(basis));
        return weights;
    }

    private Optional<PhaseWork> latents(JepaConfig config, PhaseStart start) {
        return batches(config, start)
                .map(batches -> new JepaPhase(config, settings.training(), batches, start));
    }

    private Optional<PhaseWork> viewer(JepaConfig config, PhaseStart start) {
        return batches(config, start)
                .map(batches ->
                        new ViewerPhase(
                                config.viewer(),
                                settings.training().batch(),
                                new JepaPairs(config, batches, start),
                                start));
    }

    private Optional<JepaBatches> batches(JepaConfig config, PhaseStart start) {
        return JepaBatches.of(
                config, settings.training(), start.data(), start.preparing("collecting"));
    }
}
