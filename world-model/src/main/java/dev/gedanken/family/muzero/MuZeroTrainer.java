package dev.gedanken.family.muzero;

import dev.gedanken.family.LatentViewer;
import dev.gedanken.family.PackModel;
import dev.gedanken.family.PackWeights;
import dev.gedanken.family.TrainingFrames;
import dev.gedanken.family.TrainingOutcomes;
import dev.gedanken.family.ViewerPhase;
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
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Trains a MuZero in two phases: h, g and f together, by playing if there is a world to play in,
 * then the viewer on their frozen hidden states.
 */
public final class MuZeroTrainer implements Trainer {
    private static final String SELF_PLAY = "self-play";

    private final MuZeroSettings settings;

    MuZeroTrainer(MuZeroSettings settings) {
        this.settings = settings;
    }

    /** Returns a trainer for tiny models: for testing the pipeline, not for good pictures. */
    public static MuZeroTrainer ofTinyModels() {
        return new MuZeroTrainer(MuZeroSettings.tiny());
    }

    /**
     * Trains.
     *
     * @throws BadInputException if the data contains no reward, because there is nothing to learn
     *     from
     */
    @Override
    public TrainingOutcome train(TrainingRequest request, TrainingListener listener) {
        if (!TrainingOutcomes.areIn(request.data())) {
            throw BadInputException.of("worldmodel.muzero.rewards");
        }
        if (request.data().world().isEmpty()) {
            listener.note(Message.of("worldmodel.muzero.offline"));
        }
        return new TrainingRun(plan(request), request, listener).run();
    }

    private TrainingPlan plan(TrainingRequest request) {
        MuZeroConfig config = settings.sizes().forActions(request.data().actions().size());
        MuZeroTrainingSettings training = settings.training();
        Optional<WorldPack> basis = request.basis();
        double share = training.viewerShare();
        int fewest = training.unrollSteps() + 1;
        return new TrainingPlan(
                MuZeroFamily.NAME,
                PackModel.json(config),
                config.stack() - 1,
                fewest,
                new TreeMap<>(
                        MuZeroSettings.schema().describe(new MuZeroSettings(config, training))),
                survey ->
                        TrainingFrames.require(
                                survey,
                                MuZeroFamily.NAME,
                                config.frameSize(),
                                fewest,
                                "unrollSteps"),
                basis.map(pack -> weights(pack, config)).orElse(Map.of()),
                List.of(
                        new Phase(SELF_PLAY, 1 - share, start -> selfPlay(config, start)),
                        new Phase(LatentViewer.SCOPE, share, start -> viewer(config, start))));
    }

    private static Map<String, Tensor> weights(WorldPack basis, MuZeroConfig config) {
        PackModel.requireSame(basis, MuZeroFamily.NAME, config);
        return PackWeights.read(basis);
    }

    private Optional<PhaseWork> selfPlay(MuZeroConfig config, PhaseStart start) {
        MuZeroTrainingSettings training = settings.training();
        Optional<Supplier<TrueWorld>> world = start.data().world();
        int frames = world.isPresent() ? training.frames() / 2 : training.frames();
        return Replay.recorded(start.data(), frames, start.preparing("collecting"))
                .map(games ->
                        new MuZeroPhase(config, training, games, world.map(Supplier::get), start));
    }

    private Optional<PhaseWork> viewer(MuZeroConfig config, PhaseStart start) {
        MuZeroTrainingSettings training = settings.training();
        return Replay.recorded(start.data(), training.frames() / 2, start.preparing("collecting"))
                .map(games ->
                        new ViewerPhase(
                                config.viewer(),
                                training.batch(),
                                new MuZeroPairs(config, training, games, start),
                                start));
    }
}
