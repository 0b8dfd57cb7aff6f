package dev.gedanken.family.jepa;

import dev.gedanken.data.SceneEpisodes;
import dev.gedanken.family.SettingsSchema;
import dev.gedanken.runtime.TorchRuntime;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.train.Budget;
import dev.gedanken.train.Parallelism;
import dev.gedanken.train.TrainingListener;
import dev.gedanken.train.TrainingProgress;
import dev.gedanken.train.TrainingRequest;
import dev.gedanken.train.TrainingRequest.Start;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Trains tiny packs of the family jepa for tests. */
public final class TinyJepa {

    private TinyJepa() {}

    /** Trains a pack with this many updates. */
    public static void train(Path out, long steps) {
        JepaTrainer.ofTinyModels()
                .train(
                        request(out, steps, Start.ANEW, Parallelism.standard()),
                        new Listener(Integer.MAX_VALUE));
    }

    /** Trains a pack that forecasts reward and end, with this many updates. */
    public static void trainWithOutcomes(Path out, long steps) {
        train(out, steps, Map.of("outcomeWeight", "1"));
    }

    static void train(Path out, long steps, Map<String, String> settings) {
        new JepaTrainer(new SettingsSchema<>(JepaSettings.tiny()).with(settings))
                .train(
                        request(out, steps, Start.ANEW, Parallelism.standard()),
                        new Listener(Integer.MAX_VALUE));
    }

    static TrainingRequest request(Path out, long steps, Start start, Parallelism parallelism) {
        TorchRuntime.prepare();
        return new TrainingRequest(
                "tiny",
                BricksScene.NAME,
                new SceneEpisodes(new BricksScene(), PolicyKind.MIXED, 1_000_000, 4, 60),
                "4 episodes",
                out,
                new Budget.Steps(steps),
                1,
                start,
                "test",
                Optional.empty(),
                parallelism);
    }

    /** Cancels when asked for the n-th time. */
    static final class Listener implements TrainingListener {
        private final int cancelAtQuestion;
        private int questions;

        Listener(int cancelAtQuestion) {
            this.cancelAtQuestion = cancelAtQuestion;
        }

        @Override
        public void progress(TrainingProgress progress) {
            // No listener.
        }

        @Override
        public boolean isCancelled() {
            return ++questions >= cancelAtQuestion;
        }
    }
}
