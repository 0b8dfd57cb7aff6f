package dev.gedanken.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.data.EpisodeSource;
import dev.gedanken.data.SceneEpisodes;
import dev.gedanken.family.catalog.FamilyCatalog;
import dev.gedanken.family.rssm.TinyRssm;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.scene.rooms.RoomsScene;
import dev.gedanken.train.Budget;
import dev.gedanken.train.Parallelism;
import dev.gedanken.train.TrainingListener;
import dev.gedanken.train.TrainingOutcome;
import dev.gedanken.train.TrainingProgress;
import dev.gedanken.train.TrainingRequest;
import dev.gedanken.train.TrainingRequest.Start;
import dev.gedanken.truth.SceneWorld;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InteractiveTrainingTest {
    private static final int ROUNDS = 2;
    private static final int OWN_EPISODES = 3;
    private static final int OWN_STEPS = 12;
    private static final PolicySettings SMALL =
            PolicySettings.with(
                    Map.of(
                            "policyUnits",
                            "16",
                            "rollouts",
                            "4",
                            "horizon",
                            "5",
                            "beginnings",
                            "8"));
    private static final InteractionSettings IN_ROUNDS =
            new InteractionSettings(
                    ROUNDS,
                    OWN_EPISODES,
                    OWN_STEPS,
                    0.5,
                    Map.of("batch", "2", "length", "8", "frames", "1000"));

    @TempDir private static Path folder;
    private static Path basis;
    private static Path pack;
    private static Listener heard;

    /** Keeps what it is told, and cancels when it is asked for the n-th time. */
    private static final class Listener implements TrainingListener {
        private final List<String> phases = new ArrayList<>();
        private final List<Message> notes = new ArrayList<>();
        private final int cancelsAt;
        private int questions;

        Listener(int cancelsAt) {
            this.cancelsAt = cancelsAt;
        }

        @Override
        public void progress(TrainingProgress progress) {
            if (phases.isEmpty() || !phases.getLast().equals(progress.phase())) {
                phases.add(progress.phase());
            }
        }

        @Override
        public void note(Message message) {
            notes.add(message);
        }

        @Override
        public boolean isCancelled() {
            return ++questions >= cancelsAt;
        }
    }

    private static TrainingRequest request(Path out, Start start, EpisodeSource data) {
        return new TrainingRequest(
                out.getFileName().toString(),
                BricksScene.NAME,
                data,
                "4 episodes",
                out,
                new Budget.Steps(24),
                1,
                start,
                "test",
                Optional.of(WorldPack.open(basis)),
                Parallelism.standard());
    }

    private static EpisodeSource played() {
        return new SceneEpisodes(new BricksScene(), PolicyKind.MIXED, 1_000_000, 4, 40);
    }

    private static TrainingOutcome train(Path out, Start start, Listener listener) {
        return new InteractiveTraining(
                        FamilyCatalog.builtIn(),
                        SMALL,
                        IN_ROUNDS,
                        Optional.of(() -> new SceneWorld(new BricksScene())))
                .train(request(out, start, played()), listener);
    }

    @BeforeAll
    static void train() {
        basis = folder.resolve("basis");
        TinyRssm.train(basis, 4);
        pack = folder.resolve("in-rounds");
        heard = new Listener(Integer.MAX_VALUE);
        assertThat(train(pack, Start.ANEW, heard)).isEqualTo(TrainingOutcome.FINISHED);
    }

    @Test
    void eachRoundLetsThePolicyLearnThenPlayThenTheModelLearn() {
        List<String> steps =
                heard.phases.stream()
                        .filter(List.of("policy", "own-episodes", "world-model")::contains)
                        .toList();

        assertThat(steps)
                .containsExactly(
                        "policy",
                        "own-episodes",
                        "world-model",
                        "policy",
                        "own-episodes",
                        "world-model",
                        "policy");
        assertThat(heard.notes)
                .extracting(Message::key)
                .filteredOn("worldmodel.interaction.round"::equals)
                .hasSize(ROUNDS);
    }

    @Test
    void theNewPackHasAnotherModelAndAPolicyAndThePackItBeganWithStays() {
        WorldPack before = WorldPack.open(basis);
        WorldPack after = WorldPack.open(pack);

        assertThat(before.hasFile(WorldPack.POLICY)).isFalse();
        assertThat(after.hasFile(WorldPack.POLICY)).isTrue();
        assertThat(after.identity()).isNotEqualTo(before.identity());
        assertThat(after.manifest().name()).isEqualTo("in-rounds");
        assertThat(after.manifest().model()).isEqualTo(before.manifest().model());
        assertThat(after.manifest().training().data())
                .contains("3 episodes of the policy in each of 2 rounds");
        assertThat(InteractiveTraining.folder(pack)).doesNotExist();
    }

    @Test
    void anInterruptedTrainingGoesOnToTheSameWeights() {
        Path out = folder.resolve("again").resolve("in-rounds");
        Start start = Start.ANEW;
        int interruptions = 0;
        while (train(out, start, new Listener(25)) == TrainingOutcome.CANCELLED) {
            start = Start.RESUME;
            interruptions++;
            assertThat(interruptions).as("interruptions without an end").isLessThan(100);
        }

        assertThat(interruptions).isGreaterThan(2);
        WorldPack again = WorldPack.open(out);
        WorldPack once = WorldPack.open(pack);
        assertThat(again.file(WorldPack.WEIGHTS)).isEqualTo(once.file(WorldPack.WEIGHTS));
        assertThat(again.file(WorldPack.POLICY_WEIGHTS))
                .isEqualTo(once.file(WorldPack.POLICY_WEIGHTS));
    }

    @Test
    void anUnfinishedTrainingIsNotReplaced() throws IOException {
        Path out = folder.resolve("kept");
        Files.createDirectories(InteractiveTraining.folder(out));

        assertThatThrownBy(() -> train(out, Start.ANEW, new Listener(Integer.MAX_VALUE)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("kept.rounds");
    }

    @Test
    void anUnfinishedTrainingOfAnotherPackIsNotContinued() throws IOException {
        Path out = folder.resolve("others");
        Files.createDirectories(InteractiveTraining.folder(out));
        Files.writeString(InteractiveTraining.folder(out).resolve("basis.txt"), "another");

        assertThatThrownBy(() -> train(out, Start.RESUME, new Listener(Integer.MAX_VALUE)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("began with another pack");
    }

    @Test
    void aTrainingThatIsRefusedLeavesNothing() {
        InteractiveTraining training =
                new InteractiveTraining(
                        FamilyCatalog.builtIn(),
                        SMALL,
                        IN_ROUNDS,
                        Optional.of(() -> new SceneWorld(new BricksScene())));
        EpisodeSource other =
                new SceneEpisodes(new RoomsScene(), PolicyKind.MIXED, 1_000_000, 2, 40);
        Path out = folder.resolve("refused");

        assertThatThrownBy(() ->
                        training.train(
                                request(out, Start.ANEW, other), new Listener(Integer.MAX_VALUE)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("do not fit together");
        assertThat(InteractiveTraining.folder(out)).doesNotExist();
    }

    @Test
    void thePackItBeginsWithIsNotReplaced() {
        assertThatThrownBy(() -> train(basis, Start.ANEW, new Listener(Integer.MAX_VALUE)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("give another folder");
    }

    @Test
    void withoutATrueWorldThereIsNothingToPlayIn() {
        InteractiveTraining training =
                new InteractiveTraining(
                        FamilyCatalog.builtIn(), SMALL, IN_ROUNDS, Optional.empty());
        Path out = folder.resolve("alone");

        assertThatThrownBy(() ->
                        training.train(
                                request(out, Start.ANEW, played()),
                                new Listener(Integer.MAX_VALUE)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("no true world to play in");
        assertThat(InteractiveTraining.folder(out)).doesNotExist();
    }
}
