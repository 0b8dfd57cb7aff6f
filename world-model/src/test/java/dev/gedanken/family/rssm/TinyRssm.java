package dev.gedanken.family.rssm;

import dev.gedanken.data.EpisodeSource;
import dev.gedanken.data.SceneEpisodes;
import dev.gedanken.runtime.TorchRuntime;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.train.Budget;
import dev.gedanken.train.Parallelism;
import dev.gedanken.train.TrainingListener;
import dev.gedanken.train.TrainingProgress;
import dev.gedanken.train.TrainingRequest;
import dev.gedanken.world.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Trains tiny packs of the family rssm for tests. */
public final class TinyRssm {

    private TinyRssm() {}

    /** Trains a pack with this many updates. */
    public static void train(Path out, long steps) {
        RssmTrainer.ofTinyModels()
                .train(
                        request(out, steps, TrainingRequest.Start.ANEW, Parallelism.standard()),
                        new Recorder(Integer.MAX_VALUE));
    }

    static TrainingRequest request(
            Path out, long steps, TrainingRequest.Start start, Parallelism parallelism) {
        EpisodeSource data =
                new SceneEpisodes(new BricksScene(), PolicyKind.MIXED, 1_000_000, 4, 60);
        return request(out, data, steps, start, parallelism);
    }

    static TrainingRequest request(
            Path out,
            EpisodeSource data,
            long steps,
            TrainingRequest.Start start,
            Parallelism parallelism) {
        TorchRuntime.prepare();
        return new TrainingRequest(
                "tiny",
                BricksScene.NAME,
                data,
                "4 episodes",
                out,
                new Budget.Steps(steps),
                1,
                start,
                "test",
                Optional.empty(),
                parallelism);
    }

    /** Records what it receives; cancels when asked for the n-th time. */
    static final class Recorder implements TrainingListener {
        final List<TrainingProgress> heard = new ArrayList<>();
        final List<Message> notes = new ArrayList<>();
        private final int cancelAtQuestion;
        private int questions;

        Recorder(int cancelAtQuestion) {
            this.cancelAtQuestion = cancelAtQuestion;
        }

        @Override
        public void progress(TrainingProgress progress) {
            heard.add(progress);
        }

        @Override
        public void note(Message message) {
            notes.add(message);
        }

        @Override
        public boolean isCancelled() {
            return ++questions >= cancelAtQuestion;
        }
    }
}
