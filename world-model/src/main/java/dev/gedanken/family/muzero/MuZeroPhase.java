package dev.gedanken.family.muzero;

import ai.djl.ndarray.NDManager;
import dev.gedanken.family.NetworkTraining;
import dev.gedanken.nn.Parameters;
import dev.gedanken.nn.loss.TwoHot;
import dev.gedanken.nn.optimise.AdamSettings;
import dev.gedanken.nn.optimise.Clipping;
import dev.gedanken.nn.optimise.LearningRate;
import dev.gedanken.nn.optimise.LossTerms;
import dev.gedanken.nn.optimise.ShardedGradients.Shard;
import dev.gedanken.runtime.FixedBatch;
import dev.gedanken.search.SearchSettings;
import dev.gedanken.search.SearchTree;
import dev.gedanken.search.TreeSearch;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.train.CheckpointPart;
import dev.gedanken.train.PhaseStart;
import dev.gedanken.train.PhaseWork;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Trains h, g and f: plays a round from time to time, searches some old moments again with every
 * update (Reanalyse, appendix H; Schrittwieser et al. 2021), and minimises {@link MuZeroLosses}
 * over windows of the replay. Without a world it does only the last two.
 */
final class MuZeroPhase implements PhaseWork {
    private static final long WARM_UP_STEPS = 200;
    private static final int BATCH_STREAM = 101;
    private static final int REANALYSE_STREAM = 102;
    private static final int STANDARDISE_STREAM = 103;

    /** Frames used to scale the initial weights. */
    private static final int STANDARDISED = 256;

    private final MuZeroConfig config;
    private final MuZeroTrainingSettings settings;
    private final Replay replay;
    private final Optional<TrueWorld> world;
    private final Optional<SelfPlay> selfPlay;
    private final NetworkTraining<MuZeroNetwork> training;
    private final MuZeroLosses losses;
    private final NetworkSearch search;
    private final long seed;
    private Round lastRound = new Round(0, 0, 0);

    /**
     * The result of a round of self-play.
     *
     * @param meanReturn mean sum of rewards of an episode
     * @param succeeded share of episodes that ended with a positive reward
     * @param meanSteps mean length of an episode
     */
    private record Round(double meanReturn, double succeeded, double meanSteps) {
        static Round of(List<Game> games) {
            return new Round(
                    games.stream().mapToDouble(Game::earned).average().orElse(0),
                    games.stream()
                            .mapToDouble(game -> game.hasEnded() && game.earned() > 0 ? 1 : 0)
                            .average()
                            .orElse(0),
                    games.stream().mapToDouble(Game::steps).average().orElse(0));
        }
    }

    /**
     * Creates the phase.
     *
     * @param recorded episodes of the data
     * @param world where it plays, closed with the phase; none to learn only from the data
     */
    MuZeroPhase(
            MuZeroConfig config,
            MuZeroTrainingSettings settings,
            List<Game> recorded,
            Optional<TrueWorld> world,
            PhaseStart start) {
        this.config = config;
        this.settings = settings;
        this.world = world;
        this.seed = start.seed();
        replay = new Replay(settings, recorded);
        selfPlay = world.map(there -> new SelfPlay(config, settings, there, seed));
        training =
                new NetworkTraining<>(
                        MuZeroNetwork.SCOPE,
                        seed,
                        shared -> new MuZeroNetwork(config, shared),
                        AdamSettings.standard()
                                .withBetas(0.9f, 0.999f)
                                .withWeightDecay(settings.weightDecay())
                                .withClipping(new Clipping.ByNorm(1))
                                .withAverage(0.998f),
                        standardised(config, recorded, start));
        NDManager manager = training.manager();
        losses = new MuZeroLosses(config, settings, manager);
        search =
                new NetworkSearch(
                        training.network(),
                        TwoHot.create(manager, config.bins(), config.reach()),
                        manager);
    }

    /**
     * Returns the start, with initial weights scaled so that frames differ, unless it has learned
     * weights.
     */
    private static PhaseStart standardised(
            MuZeroConfig config, List<Game> recorded, PhaseStart start) {
        try (NDManager manager = NDManager.newBaseManager();
                Parameters fresh = Parameters.fresh(manager, MuZeroNetwork.SCOPE, start.seed())) {
            MuZeroNetwork network = new MuZeroNetwork(config, fresh);
            if (start.weights().containsKey(fresh.names().getFirst())) {
                return start;
            }
            Noise luck = new Noise(start.seed(), STANDARDISE_STREAM, 0);
            List<Batch.Start> moments = new ArrayList<>();
            for (int i = 0; i < STANDARDISED; i++) {
                Game game = recorded.get(luck.below(2 * i, recorded.size()));
                int t = luck.below(2 * i + 1, game.frames().size());
                moments.add(new Batch.Start(game, t, 1));
            }
            network.standardise(Batch.pixels(manager, config, moments));
            Map<String, Tensor> weights = new LinkedHashMap<>(start.weights());
            weights.putAll(fresh.snapshot());
            return new PhaseStart(
                    weights,
                    start.data(),
                    start.seed(),
                    start.shards(),
                    start.pool(),
                    start.listener());
        }
    }

    @Override
    public List<CheckpointPart> parts() {
        List<CheckpointPart> parts = new ArrayList<>(training.parts());
        parts.add(new ReplayCheckpoint(replay, config.actions(), this::again));
        parts.add(
                CheckpointPart.of(
                        "round",
                        () ->
                                Map.of(
                                        "scores",
                                        Tensor.of(
                                                new long[] {3},
                                                (float) lastRound.meanReturn(),
                                                (float) lastRound.succeeded(),
                                                (float) lastRound.meanSteps())),
                        kept -> {
                            Tensor scores = Objects.requireNonNull(kept.get("scores"));
                            lastRound = new Round(scores.get(0), scores.get(1), scores.get(2));
                        }));
        return parts;
    }

    private Game again(long episodeSeed, byte[] actions) {
        return selfPlay.orElseThrow(() -> BadInputException.of("worldmodel.muzero.world"))
                .again(episodeSeed, actions);
    }

    @Override
    public Map<String, Double> update(long step, double progress) {
        if (progress >= settings.recordedShare()) {
            if (step % settings.roundUpdates() == 0) {
                selfPlay.ifPresent(there -> play(there, step / settings.roundUpdates(), progress));
            }
            reanalyse(step);
        }
        List<Batch.Start> drawn =
                replay.draw(settings.batch(), new Noise(seed, BATCH_STREAM, step));
        float[] values = new float[drawn.size()];
        LearningRate rate = new LearningRate(settings.learningRate(), WARM_UP_STEPS);
        Map<String, Double> means =
                training.update(
                        settings.batch(),
                        rate.at(step, progress),
                        (network, shard) -> loss(network, shard, drawn, values));
        replay.judge(config, drawn, values);
        return told(means);
    }

    private void play(SelfPlay there, long round, double progress) {
        List<Game> games = there.play(search, round * settings.games(), temperature(progress));
        replay.add(games);
        lastRound = Round.of(games);
    }

    /** Appendix D: from 1 down to 1/4, so that play becomes greedier. */
    private static double temperature(double progress) {
        return progress < 0.5 ? 1 : progress < 0.75 ? 0.5 : 0.25;
    }

    private void reanalyse(long step) {
        List<Batch.Start> old =
                replay.drawForSearch(
                        settings.reanalysed(), new Noise(seed, REANALYSE_STREAM, step));
        if (old.isEmpty()) {
            return;
        }
        List<Frame> frames = new ArrayList<>();
        old.forEach(start -> frames.addAll(start.game().stacked(start.t(), config.stack())));
        SearchSettings greedy = SearchSettings.greedy(settings.numSimulations(), config.discount());
        List<SearchTree<float[]>> trees =
                new TreeSearch<>(
                                search,
                                greedy,
                                FixedBatch.ROWS,
                                search.represent(frames),
                                old.stream().map(start -> Noise.at(seed, step)).toList())
                        .run()
                        .trees();
        for (int i = 0; i < old.size(); i++) {
            SearchTree<float[]> tree = trees.get(i);
            old.get(i).game().searched(old.get(i).t(), tree.policy(1), tree.value());
        }
    }

    /** Also records v⁰ of the shard's rows. */
    private LossTerms loss(
            MuZeroNetwork network, Shard shard, List<Batch.Start> drawn, float[] values) {
        List<Batch.Start> own = drawn.subList(shard.from(), shard.to());
        MuZeroLosses.Outcome outcome =
                losses.loss(network, Batch.of(shard.scope(), config, settings, own));
        System.arraycopy(outcome.values(), 0, values, shard.from(), shard.rows());
        return outcome.terms();
    }

    private Map<String, Double> told(Map<String, Double> means) {
        if (selfPlay.isEmpty()) {
            return means;
        }
        Map<String, Double> all = new LinkedHashMap<>(means);
        all.put("return", lastRound.meanReturn());
        all.put("success", lastRound.succeeded());
        all.put("steps", lastRound.meanSteps());
        return all;
    }

    @Override
    public Map<String, Tensor> weights() {
        return training.weights();
    }

    @Override
    public void close() {
        world.ifPresent(TrueWorld::close);
        training.close();
    }
}
