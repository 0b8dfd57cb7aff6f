package dev.gedanken.family.grid;

import ai.djl.ndarray.NDManager;
import dev.gedanken.data.DataSurvey;
import dev.gedanken.data.EncodedEpisodes;
import dev.gedanken.data.Episode;
import dev.gedanken.data.EpisodeSource;
import dev.gedanken.data.FrameBank;
import dev.gedanken.data.SelectedEpisodes;
import dev.gedanken.family.PackModel;
import dev.gedanken.family.PackWeights;
import dev.gedanken.family.TrainingFrames;
import dev.gedanken.family.TrainingOutcomes;
import dev.gedanken.nn.Parameters;
import dev.gedanken.nn.optimise.AdamSettings;
import dev.gedanken.nn.optimise.Clipping;
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
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Trains a grid model in phases: the tokenizer on frames, then the dynamics on sequences of its
 * codes, then, if the data contains rewards or ends of episodes, heads that predict them, and at last
 * the decoder alone.
 *
 * <p>A pack whose training continues keeps its encoder. With {@code outcomeShare=1} it also keeps
 * its dynamics and its decoder, and so every frame of its dreams; with {@code decoderShare=1} it
 * keeps its dynamics, and so every belief.
 */
public final class GridTrainer implements Trainer {
    /** The optimiser of all phases: the average of the weights goes into the pack. */
    static final AdamSettings ADAM =
            AdamSettings.standard().withClipping(new Clipping.ByNorm(1)).withAverage(0.998f);

    /** Updates of the pack rooms-grid, the shorter of two successful trainings. */
    private static final long TOKENIZER_UPDATES = 2_800;

    private static final long DYNAMICS_UPDATES = 4_200;

    /** Updates for the heads of both packs. */
    private static final long OUTCOME_UPDATES = 1_500;

    private static final long DECODER_UPDATES = 1_500;

    /** Episodes from which the heads learn, spread evenly over all. */
    private static final int OUTCOME_EPISODES = 240;

    private final GridSettings settings;

    /** Creates a trainer. */
    public GridTrainer(GridSettings settings) {
        this.settings = settings;
    }

    /** Returns a trainer for tiny models: for testing the pipeline, not for good pictures. */
    public static GridTrainer ofTinyModels() {
        return new GridTrainer(GridSettings.tiny());
    }

    @Override
    public TrainingOutcome train(TrainingRequest request, TrainingListener listener) {
        return new TrainingRun(plan(request), request, listener).run();
    }

    private TrainingPlan plan(TrainingRequest request) {
        GridConfig config = settings.sizes().forActions(request.data().actions().size());
        Optional<WorldPack> basis = request.basis();
        GridTrainingSettings training =
                basis.isPresent() ? settings.training().continued() : settings.training();
        return new TrainingPlan(
                GridFamily.NAME,
                PackModel.json(config),
                PackManifest.DEFAULT_CONTEXT_STEPS,
                training.longestSequence(),
                new TreeMap<>(GridSettings.schema().describe(new GridSettings(config, training))),
                survey -> check(survey, config, training),
                basis.map(pack -> weights(pack, config)).orElse(Map.of()),
                phases(request, config, training));
    }

    private static List<Phase> phases(
            TrainingRequest request, GridConfig config, GridTrainingSettings training) {
        boolean learnsOutcomes =
                training.outcomeShare() > 0 && TrainingOutcomes.areIn(request.data());
        double decoder = training.decoderShare();
        double outcomes = learnsOutcomes ? training.outcomeShare() * (1 - decoder) : 0;
        double rest = 1 - decoder - outcomes;
        double tokenizer = request.basis().isPresent() ? 0 : training.tokenizerShare() * rest;
        return Stream.of(
                        new Phase(
                                GridNetworks.TOKENIZER,
                                tokenizer,
                                TOKENIZER_UPDATES,
                                start -> tokenizer(config, training, start)),
                        new Phase(
                                GridNetworks.DYNAMICS,
                                rest - tokenizer,
                                DYNAMICS_UPDATES,
                                start -> dynamics(config, training, start)),
                        new Phase(
                                OutcomeHeads.SCOPE,
                                outcomes,
                                OUTCOME_UPDATES,
                                start -> outcomes(config, start),
                                true),
                        new Phase(
                                DecoderPhase.NAME,
                                decoder,
                                DECODER_UPDATES,
                                start -> decoder(config, training, start),
                                true))
                .filter(phase -> phase.share() > 0)
                .toList();
    }

    /** Refuses episodes that a grid model cannot learn from. */
    private static void check(DataSurvey data, GridConfig config, GridTrainingSettings training) {
        TrainingFrames.require(
                data,
                GridFamily.NAME,
                config.frameSize(),
                training.longestSequence(),
                "longestContext, lastOwnSteps");
    }

    /** Returns the weights of the pack whose training continues; its sizes are this trainer's. */
    private static Map<String, Tensor> weights(WorldPack basis, GridConfig config) {
        PackModel.requireSame(basis, GridFamily.NAME, config);
        return PackWeights.read(basis);
    }

    private static Optional<PhaseWork> tokenizer(
            GridConfig config, GridTrainingSettings training, PhaseStart start) {
        return FrameBank.of(start.data(), FrameBank.DEFAULT_BYTES, start.preparing("collecting"))
                .map(bank -> new TokenizerTrainer(config, training, bank, start));
    }

    private static Optional<PhaseWork> decoder(
            GridConfig config, GridTrainingSettings training, PhaseStart start) {
        return FrameBank.of(start.data(), FrameBank.DEFAULT_BYTES, start.preparing("collecting"))
                .map(bank -> new DecoderPhase(config, training, bank, start));
    }

    private static Optional<PhaseWork> dynamics(
            GridConfig config, GridTrainingSettings training, PhaseStart start) {
        return encode(config, start)
                .map(codes -> new DynamicsTrainer(config, training, codes, start));
    }

    private static Optional<PhaseWork> outcomes(GridConfig config, PhaseStart start) {
        EpisodeSource some = SelectedEpisodes.evenly(start.data(), OUTCOME_EPISODES);
        return encode(config, start, some, OutcomeBatches.Recorded::of)
                .map(episodes ->
                        new OutcomePhase(config, new OutcomeBatches(config, episodes), start));
    }

    private static Optional<EncodedEpisodes<short[]>> encode(GridConfig config, PhaseStart start) {
        return encode(config, start, start.data(), (episode, tokens) -> tokens);
    }

    /** Encodes episodes; {@code kept} turns each episode and its tokens into what is stored. */
    private static <E> Optional<EncodedEpisodes<E>> encode(
            GridConfig config,
            PhaseStart start,
            EpisodeSource episodes,
            BiFunction<Episode, short[], E> kept) {
        try (NDManager manager = NDManager.newBaseManager();
                Parameters parameters =
                        Parameters.restored(manager, GridNetworks.TOKENIZER, start.weights())) {
            GridTokenizer tokenizer = new GridTokenizer(config, parameters);
            EpisodeEncoder encoder =
                    new EpisodeEncoder(tokenizer, config.quantizer(), manager, start.pool());
            return EncodedEpisodes.of(
                    episodes,
                    episode -> kept.apply(episode, encoder.encode(episode)),
                    start.preparing("encoding"));
        }
    }
}
