package dev.gedanken.family.muzero;

import dev.gedanken.data.EpisodeSource;
import dev.gedanken.data.SceneEpisodes;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.runtime.TorchRuntime;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.train.Budget;
import dev.gedanken.train.Parallelism;
import dev.gedanken.train.TrainingListener;
import dev.gedanken.train.TrainingProgress;
import dev.gedanken.train.TrainingRequest;
import dev.gedanken.train.TrainingRequest.Start;
import dev.gedanken.world.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Trains tiny packs of the family muzero for tests. */
public final class TinyMuZero {

    private TinyMuZero() {}

    /** Trains a pack with this many updates. */
    public static void train(Path out, long steps) {
        MuZeroTrainer.ofTinyModels()
                .train(request(out, steps, Start.ANEW), new Listener(Integer.MAX_VALUE));
    }

    static EpisodeSource episodes() {
        return new SceneEpisodes(new BricksScene(), PolicyKind.MIXED, 1_000_000, 4, 60);
    }

    static TrainingRequest request(Path out, long steps, Start start) {
        return request(out, steps, start, episodes());
    }

    static TrainingRequest request(Path out, long steps, Start start, EpisodeSource episodes) {
        TorchRuntime.prepare();
        return new TrainingRequest(
                "tiny",
                BricksScene.NAME,
                episodes,
                "4 episodes",
                out,
                new Budget.Steps(steps),
                1,
                start,
                "test",
                Optional.empty(),
                Parallelism.standard());
    }

    /** Returns a request that continues from a pack. */
    static TrainingRequest after(TrainingRequest request, WorldPack basis) {
        return new TrainingRequest(
                request.name(),
                request.world(),
                request.data(),
                request.dataDescription(),
                request.out(),
                request.budget(),
                request.seed(),
                request.start(),
                request.command(),
                Optional.of(basis),
                request.parallelism());
    }

    /** Cancels when asked for the n-th time. */
    static final class Listener implements TrainingListener {
        private final int cancelAtQuestion;
        private final List<Message> notes = new ArrayList<>();
        private int questions;

        Listener(int cancelAtQuestion) {
            this.cancelAtQuestion = cancelAtQuestion;
        }

        @Override
        public void progress(TrainingProgress progress) {
            // No listener.
        }

        @Override
        public void note(Message message) {
            notes.add(message);
        }

        @Override
        public boolean isCancelled() {
            return ++questions >= cancelAtQuestion;
        }

        List<Message> notes() {
            return List.copyOf(notes);
        }
    }
}
