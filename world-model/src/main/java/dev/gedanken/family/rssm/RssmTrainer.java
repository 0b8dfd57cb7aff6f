package dev.gedanken.family.rssm;

import dev.gedanken.data.DataSurvey;
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
import dev.gedanken.world.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Trains an RSSM in one phase on sequences of frames, actions, rewards and ends. */
public final class RssmTrainer implements Trainer {
    private static final String PHASE = "world-model";

    private final RssmSettings settings;

    RssmTrainer(RssmSettings settings) {
        this.settings = settings;
    }

    /** Returns a trainer for tiny models: for testing the pipeline, not for good pictures. */
    public static RssmTrainer ofTinyModels() {
        return new RssmTrainer(RssmSettings.tiny());
    }

    @Override
    public TrainingOutcome train(TrainingRequest request, TrainingListener listener) {
        boolean hasOutcomes = TrainingOutcomes.areIn(request.data());
        if (!hasOutcomes) {
            listener.note(Message.of("worldmodel.rssm.outcomes"));
        }
        RssmConfig config = settings.sizes().fitting(request.data().actions().size(), hasOutcomes);
        return new TrainingRun(plan(request, config), request, listener).run();
    }

    private TrainingPlan plan(TrainingRequest request, RssmConfig config) {
        Optional<WorldPack> basis = request.basis();
        RssmTrainingSettings training =
                basis.isPresent() ? settings.training().continued() : settings.training();
        RssmSettings used = new RssmSettings(settings.size(), config, training);
        return new TrainingPlan(
                RssmFamily.NAME,
                PackModel.json(config),
                PackManifest.DEFAULT_CONTEXT_STEPS,
                fewestSteps(training),
                new TreeMap<>(RssmSettings.schema().describe(used)),
                survey -> check(survey, config, training),
                basis.map(pack -> weights(pack, config)).orElse(Map.of()),
                List.of(new Phase(PHASE, 1, start -> open(config, training, start))));
    }

    /** Refuses episodes that an RSSM of these sizes cannot learn from. */
    private static void check(DataSurvey data, RssmConfig config, RssmTrainingSettings training) {
        TrainingFrames.require(
                data, RssmFamily.NAME, config.frameSize(), fewestSteps(training), "length");
    }

    /** Episodes shorter than a sequence follow one another in it; a pack's starts need a context. */
    private static int fewestSteps(RssmTrainingSettings training) {
        return Math.min(training.length(), PackManifest.DEFAULT_CONTEXT_STEPS);
    }

    /** Returns the weights of the pack whose training continues; its sizes are this trainer's. */
    private static Map<String, Tensor> weights(WorldPack basis, RssmConfig config) {
        PackModel.requireSame(basis, RssmFamily.NAME, config);
        return PackWeights.read(basis);
    }

    private static Optional<PhaseWork> open(
            RssmConfig config, RssmTrainingSettings training, PhaseStart start) {
        return SequenceBatches.of(start.data(), training.frames(), start.preparing("collecting"))
                .map(batches -> new RssmPhase(config, training, batches, start));
    }
}
