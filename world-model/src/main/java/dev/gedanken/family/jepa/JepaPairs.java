package dev.gedanken.family.jepa;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.gedanken.family.ViewerPhase;
import dev.gedanken.nn.Parameters;
import dev.gedanken.nn.optimise.ShardedGradients.Shard;
import dev.gedanken.train.PhaseStart;
import dev.gedanken.world.Noise;

/** Frames with the latents of a trained encoder, from which its viewer learns. */
final class JepaPairs implements ViewerPhase.Pairs {
    private final NDManager manager = NDManager.newBaseManager();
    private final JepaBatches batches;
    private final Parameters frozen;
    private final JepaNetwork network;

    JepaPairs(JepaConfig config, JepaBatches batches, PhaseStart start) {
        this.batches = batches;
        frozen = Parameters.restored(manager, JepaNetwork.SCOPE, start.weights());
        network = new JepaNetwork(config, frozen);
    }

    @Override
    public NDArray meanFrame(NDManager owner) {
        return batches.meanFrame(owner);
    }

    @Override
    public ViewerPhase.Pair draw(Shard shard, Noise noise) {
        NDArray pixels = batches.drawFrames(shard, noise);
        return new ViewerPhase.Pair(network.encode(pixels), pixels);
    }

    @Override
    public void close() {
        frozen.close();
        manager.close();
    }
}
