package dev.gedanken.family.muzero;

import dev.gedanken.data.SceneEpisodes;
import dev.gedanken.runtime.TorchRuntime;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.Scene;
import dev.gedanken.scene.catalog.SceneCatalog;
import dev.gedanken.train.Budget;
import dev.gedanken.train.Parallelism;
import dev.gedanken.train.TrainingListener;
import dev.gedanken.train.TrainingProgress;
import dev.gedanken.train.TrainingRequest;
import dev.gedanken.train.TrainingRequest.Start;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Trains a pack and prints all of its losses and the results of self-play. Arguments: scene,
 * folder, minutes, then settings.
 */
final class MuZeroBench {
    private static final double EVERY_SECONDS = 15;

    private MuZeroBench() {}

    public static void main(String[] args) {
        TorchRuntime.prepare();
        Scene<?> scene = SceneCatalog.builtIn().named(args[0]);
        Map<String, String> settings = new TreeMap<>();
        int episodes = 100;
        for (int i = 3; i < args.length; i++) {
            String[] parts = args[i].split("=");
            if (parts[0].equals("episodes")) {
                episodes = Integer.parseInt(parts[1]);
            } else {
                settings.put(parts[0], parts[1]);
            }
        }
        TrainingRequest request =
                new TrainingRequest(
                        "bench",
                        args[0],
                        new SceneEpisodes(scene, PolicyKind.MIXED, 1_000_000, episodes, 300),
                        "bench",
                        Path.of(args[1]),
                        new Budget.Minutes(Double.parseDouble(args[2])),
                        1,
                        Start.ANEW,
                        "bench",
                        Optional.empty(),
                        new Parallelism(1, 1));
        new MuZeroTrainer(MuZeroSettings.schema().with(settings)).train(request, new Told());
    }

    private static final class Told implements TrainingListener {
        private final long begun = System.nanoTime();
        private double last = Double.NEGATIVE_INFINITY;

        @Override
        public void progress(TrainingProgress progress) {
            double now = (System.nanoTime() - begun) / 1e9;
            if (now - last > EVERY_SECONDS) {
                last = now;
                System.out.printf("%4.0f s %s%n", now, progress);
            }
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }
}
