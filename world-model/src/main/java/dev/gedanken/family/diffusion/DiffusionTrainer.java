package dev.gedanken.family.diffusion;

import dev.gedanken.data.EpisodeSource;
import dev.gedanken.family.PackModel;
import dev.gedanken.family.PackWeights;
import dev.gedanken.family.TrainingFrames;
import dev.gedanken.family.TrainingOutcomes;
import dev.gedanken.pack.PackManifest;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Trains a diffusion model in one phase on windows of frames and actions. */
public final class DiffusionTrainer implements Trainer {
    private static final String PHASE = "denoiser";

    private final DiffusionSettings settings;

    DiffusionTrainer(DiffusionSettings settings) {
        this.settings = settings;
    }

    /** Returns a trainer for tiny models: for testing the pipeline, not for good pictures. */
    public static DiffusionTrainer ofTinyModels() {
        return new DiffusionTrainer(DiffusionSettings.tiny());
    }

    @Override
    public TrainingOutcome train(TrainingRequest request, TrainingListener listener) {
        EpisodeSource data = request.data();
        DiffusionConfig config =
                settings.sizes().fitting(data.actions().size(), TrainingOutcomes.areIn(data));
        return new TrainingRun(plan(request, config), request, listener).run();
    }

    private TrainingPlan plan(TrainingRequest request, DiffusionConfig config) {
        Optional<WorldPack> basis = request.basis();
        DiffusionTrainingSettings training =
                basis.isPresent() ? settings.training().continued() : settings.training();
        int steps = DiffusionBatches.fewestSteps(config);
        return new TrainingPlan(
                DiffusionFamily.NAME,
                PackModel.json(config),
                PackManifest.DEFAULT_CONTEXT_STEPS,
                steps,
                new TreeMap<>(
                        DiffusionSettings.schema()
                                .describe(new DiffusionSettings(config, training))),
                survey ->
                        TrainingFrames.require(
                                survey, DiffusionFamily.NAME, config.frameSize(), steps, "past"),
                basis.map(pack -> weights(pack, config)).orElse(Map.of()),
                List.of(new Phase(PHASE, 1, start -> open(config, training, start))));
    }

    /** Returns the weights of the pack whose training continues; its sizes are this trainer's. */
    private static Map<String, Tensor> weights(WorldPack basis, DiffusionConfig config) {
        PackModel.requireSame(basis, DiffusionFamily.NAME, config, DiffusionConfig.UNNAMED);
        return PackWeights.read(basis);
    }

    private static Optional<PhaseWork> open(
            DiffusionConfig config, DiffusionTrainingSettings training, PhaseStart start) {
        return DiffusionBatches.of(
                        config, start.data(), training.frames(), start.preparing("collecting"))
                .map(batches -> new DiffusionPhase(config, training, batches, start));
    }
}
