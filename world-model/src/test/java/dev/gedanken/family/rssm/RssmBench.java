package dev.gedanken.family.rssm;

import dev.gedanken.data.SceneEpisodes;
import dev.gedanken.family.rssm.TinyRssm.Recorder;
import dev.gedanken.runtime.CallPool;
import dev.gedanken.runtime.TorchRuntime;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.train.Parallelism;
import dev.gedanken.train.PhaseStart;
import dev.gedanken.train.PhaseWork;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Makes three updates of the size {@code 1m} for each line that it reads and prints the seconds per
 * update: the counterpart of {@code docs/benchmarks/rssm_reference.py}.
 */
final class RssmBench {
    private static final int UPDATES = 3;
    private static final double NANOS_PER_SECOND = 1e9;

    private RssmBench() {}

    /** Runs until its input ends. */
    public static void main(String[] arguments) throws IOException {
        TorchRuntime.prepare();
        SceneEpisodes data =
                new SceneEpisodes(new BricksScene(), PolicyKind.MIXED, 1_000_000, 8, 100);
        RssmSettings settings = RssmSettings.standard();
        RssmConfig config = settings.sizes().fitting(data.actions().size(), true);
        SequenceBatches batches =
                SequenceBatches.of(data, 1000, (done, total) -> true).orElseThrow();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (CallPool pool = new CallPool(2);
                PhaseWork work =
                        new RssmPhase(
                                config,
                                settings.training(),
                                batches,
                                new PhaseStart(
                                        Map.of(),
                                        data,
                                        1,
                                        Parallelism.DEFAULT_SHARDS,
                                        pool,
                                        new Recorder(Integer.MAX_VALUE)))) {
            for (long step = 0; lines.readLine() != null; step += UPDATES) {
                long begun = System.nanoTime();
                for (int i = 0; i < UPDATES; i++) {
                    work.update(step + i, 0.5);
                }
                System.out.println((System.nanoTime() - begun) / NANOS_PER_SECOND / UPDATES);
            }
        }
    }
}
