package dev.gedanken.family.muzero;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.gedanken.family.ViewerPhase;
import dev.gedanken.nn.FrameTensors;
import dev.gedanken.nn.Parameters;
import dev.gedanken.nn.optimise.ShardedGradients.Shard;
import dev.gedanken.train.PhaseStart;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.List;

/**
 * Frames with hidden states of a trained network, from which its viewer learns: those that h sees and those that g
 * leads to.
 */
final class MuZeroPairs implements ViewerPhase.Pairs {
    /** Approximate number of frames averaged for the mean frame. */
    private static final int MEAN_OF = 2000;

    private final NDManager manager = NDManager.newBaseManager();
    private final MuZeroConfig config;
    private final int unrollSteps;
    private final int batch;
    private final List<Game> games;
    private final Parameters frozen;
    private final MuZeroNetwork network;

    MuZeroPairs(
            MuZeroConfig config,
            MuZeroTrainingSettings settings,
            List<Game> games,
            PhaseStart start) {
        this.config = config;
        this.unrollSteps = settings.unrollSteps();
        this.batch = settings.batch();
        this.games = games;
        frozen = Parameters.restored(manager, MuZeroNetwork.SCOPE, start.weights());
        network = new MuZeroNetwork(config, frozen);
    }

    @Override
    public NDArray meanFrame(NDManager owner) {
        List<Frame> all = games.stream().flatMap(game -> game.frames().stream()).toList();
        return FrameTensors.mean(owner, all, MEAN_OF);
    }

    /** All rows of a batch are unrolled through the same number of steps, from 0 up. */
    @Override
    public ViewerPhase.Pair draw(Shard shard, Noise noise) {
        int steps = noise.below(2 * batch, unrollSteps + 1);
        List<Batch.Start> starts = new ArrayList<>();
        List<Frame> frames = new ArrayList<>();
        for (int row = shard.from(); row < shard.to(); row++) {
            Game game = games.get(noise.below(2 * row, games.size()));
            int t = noise.below(2 * row + 1, Math.max(1, game.steps() - steps + 1));
            starts.add(new Batch.Start(game, t, 1));
            frames.add(game.frames().get(t + steps));
        }
        NDArray state = network.represent(Batch.pixels(shard.scope(), config, starts));
        for (int k = 0; k < steps; k++) {
            int step = k;
            int[] actions =
                    starts.stream()
                            .mapToInt(start -> start.game().action(start.t() + step))
                            .toArray();
            state = network.dynamics(state, Batch.oneHot(shard.scope(), config, actions)).state();
        }
        return new ViewerPhase.Pair(state, FrameTensors.on(shard.scope(), frames));
    }

    @Override
    public void close() {
        frozen.close();
        manager.close();
    }
}
