package dev.gedanken.family.rssm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import dev.gedanken.data.SceneEpisodes;
import dev.gedanken.family.rssm.SequenceBatches.Batch;
import dev.gedanken.nn.Parameters;
import dev.gedanken.nn.optimise.ShardedGradients.Shard;
import dev.gedanken.runtime.TorchRuntime;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.world.Noise;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SequenceBatchesTest {
    private static final int ROWS = 4;
    private static final int STEPS = 16;

    private NDManager manager;

    @BeforeAll
    static void prepareTorch() {
        TorchRuntime.prepare();
    }

    @BeforeEach
    void open() {
        manager = NDManager.newBaseManager();
    }

    @AfterEach
    void close() {
        manager.close();
    }

    private static SequenceBatches episodesOf(int steps) {
        SceneEpisodes data =
                new SceneEpisodes(new BricksScene(), PolicyKind.MIXED, 1_000_000, 3, steps);
        return SequenceBatches.of(data, 1000, (done, total) -> true).orElseThrow();
    }

    private Batch draw(int episodeSteps) {
        return episodesOf(episodeSteps).draw(shard(), STEPS, new Noise(1, 41, 0));
    }

    private Shard shard() {
        return new Shard(0, ROWS, ROWS, manager);
    }

    /** An episode of n steps has n + 1 frames. */
    @ParameterizedTest
    @CsvSource({"60, 16", "16, 16", "15, 16", "5, 6", "1, 2"})
    void whereAnEpisodeIsShorterThanASequenceAnotherOneFollowsIt(int steps, int frames) {
        Batch batch = draw(steps);

        NDArray acted = batch.actions().sum(new int[] {2});
        for (int t = 0; t < STEPS; t++) {
            float follows = t % frames == 0 ? 0 : 1;
            assertThat(batch.follows().get(t).toFloatArray()).as("%d", t).containsOnly(follows);
            assertThat(acted.get(t).toFloatArray()).as("%d", t).containsOnly(follows);
        }
    }

    @Test
    void whereAnEpisodeBeginsNothingIsKnownOfTheOneBefore() {
        int begin = 6;
        Batch batch = draw(begin - 1);
        RssmConfig config = RssmSettings.tiny().sizes().fitting(3, true);
        NDArray uniforms =
                SequenceBatches.uniforms(shard(), STEPS, config.variables(), new Noise(1, 42, 0));
        try (Parameters parameters = Parameters.fresh(manager, "test", 3)) {
            RssmNetwork network = new RssmNetwork(config, parameters);
            NDArray whole = RssmLosses.observe(network, batch, uniforms).h();
            NDIndex later = new NDIndex("{}:", begin);
            Batch alone =
                    new Batch(
                            batch.pixels().get(new NDIndex("{}:", begin * ROWS)),
                            batch.actions().get(later),
                            batch.follows().get(later),
                            batch.rewards(),
                            batch.goingOn());
            NDArray anew = RssmLosses.observe(network, alone, uniforms.get(later)).h();
            NDArray difference = whole.get(new NDIndex("{}:", begin * ROWS)).sub(anew).abs();

            assertThat(difference.max().getFloat()).isCloseTo(0, within(1e-5f));
            assertThat(anew.abs().max().getFloat()).isPositive();
        }
    }
}
