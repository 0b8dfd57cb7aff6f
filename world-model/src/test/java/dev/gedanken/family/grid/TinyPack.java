package dev.gedanken.family.grid;

import dev.gedanken.data.EpisodeSource;
import dev.gedanken.data.SceneEpisodes;
import dev.gedanken.family.SettingsSchema;
import dev.gedanken.model.WorldModel;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.play.PlaySource;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.runtime.TorchRuntime;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.train.Budget;
import dev.gedanken.train.Parallelism;
import dev.gedanken.train.TrainingListener;
import dev.gedanken.train.TrainingProgress;
import dev.gedanken.train.TrainingRequest;
import dev.gedanken.truth.SceneWorld;
import dev.gedanken.world.Input;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Trains tiny packs for tests. */
public final class TinyPack {

    private TinyPack() {}

    /** Returns a trainer of tiny models with other values of some settings. */
    static GridTrainer trainer(Map<String, String> values) {
        return new GridTrainer(new SettingsSchema<>(GridSettings.tiny()).with(values));
    }

    public static TrainingRequest request(Path out, long steps, TrainingRequest.Start start) {
        return request(out, BricksScene.NAME, steps, start);
    }

    static TrainingRequest request(
            Path out, String scene, long steps, TrainingRequest.Start start) {
        TorchRuntime.prepare();
        return new TrainingRequest(
                "tiny",
                scene,
                episodes(4),
                "4 episodes",
                out,
                new Budget.Steps(steps),
                1,
                start,
                "test",
                Optional.empty(),
                Parallelism.standard());
    }

    static TrainingRequest with(TrainingRequest request, Parallelism parallelism) {
        return with(request, request.data(), parallelism);
    }

    /** Returns a request that continues the training of a pack. */
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

    static TrainingRequest withEpisodes(TrainingRequest request, int episodes) {
        return with(request, episodes(episodes), request.parallelism());
    }

    private static SceneEpisodes episodes(int count) {
        return new SceneEpisodes(new BricksScene(), PolicyKind.MIXED, 1_000_000, count, 60);
    }

    private static TrainingRequest with(
            TrainingRequest request, EpisodeSource data, Parallelism parallelism) {
        return new TrainingRequest(
                request.name(),
                request.world(),
                data,
                request.dataDescription(),
                request.out(),
                request.budget(),
                request.seed(),
                request.start(),
                request.command(),
                request.basis(),
                parallelism);
    }

    /** Loads a pack from its folder. */
    static WorldModel load(Path pack) {
        return new GridFamily().load(WorldPack.open(pack));
    }

    /** Plays a model beside the true world, every input in turn, and returns all moments. */
    static List<PlayState> played(WorldModel model, PlaySource source, int steps) {
        Player player = Player.beside(model, new SceneWorld(new BricksScene()));
        List<? extends Input> inputs = player.inputs().enumerated();
        List<PlayState> states = new ArrayList<>(List.of(player.start(9_000_000, source)));
        for (int i = 0; i < steps; i++) {
            states.add(player.step(states.getLast(), inputs.get(i % inputs.size())));
        }
        return states;
    }

    /** Records what it receives; may cancel when asked for the n-th time. */
    public static final class Recorder implements TrainingListener {
        final List<TrainingProgress> heard = new ArrayList<>();
        private final int cancelAtQuestion;
        private int questions;

        public Recorder() {
            this(Integer.MAX_VALUE);
        }

        Recorder(int cancelAtQuestion) {
            this.cancelAtQuestion = cancelAtQuestion;
        }

        @Override
        public void progress(TrainingProgress progress) {
            heard.add(progress);
        }

        @Override
        public boolean isCancelled() {
            return ++questions >= cancelAtQuestion;
        }

        /** Returns the last loss received in a phase. */
        double lastLoss(String phase) {
            return losses(phase).getLast();
        }

        /** Returns the first loss received in a phase. */
        double firstLoss(String phase) {
            return losses(phase).getFirst();
        }

        private List<Double> losses(String phase) {
            return heard.stream()
                    .filter(progress -> progress.phase().equals(phase))
                    .map(TrainingProgress::loss)
                    .toList();
        }
    }
}
