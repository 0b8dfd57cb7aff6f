package dev.gedanken.family.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.model.Knob;
import dev.gedanken.model.KnobValues;
import dev.gedanken.model.LatentEdit;
import dev.gedanken.model.WorldModel;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.play.Actor;
import dev.gedanken.play.PlaySource;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.rollout.Branch;
import dev.gedanken.rollout.Cause;
import dev.gedanken.rollout.Cursor;
import dev.gedanken.rollout.Difference;
import dev.gedanken.rollout.Journal;
import dev.gedanken.rollout.Luck;
import dev.gedanken.rollout.Node;
import dev.gedanken.rollout.Replay;
import dev.gedanken.rollout.Rollout;
import dev.gedanken.rollout.RolloutTree;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.train.TrainingRequest.Start;
import dev.gedanken.truth.SceneWorld;
import dev.gedanken.world.Action;
import dev.gedanken.world.BadInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions of a real model, whose kernels could make every batch size come out differently. */
class GridRolloutTest {
    private static final BricksScene SCENE = new BricksScene();

    @TempDir private static Path folder;
    private static WorldModel model;
    private static Player player;
    private static List<PlayState> states;
    private static List<Node> nodes;
    private static List<Branch> branches;

    @BeforeAll
    static void trainAndPlay() {
        GridTrainer.ofTinyModels()
                .train(TinyPack.request(folder, 40, Start.ANEW), new TinyPack.Recorder());
        model = new GridFamily().load(WorldPack.open(folder));
        player = Player.beside(model, new SceneWorld(SCENE));
        Rollout rollout = Rollout.inMemory(player);
        states = new ArrayList<>(List.of(rollout.start(5, PlaySource.MODEL)));
        playWithForks(rollout);
        nodes = rollout.tree().nodes();
        branches = rollout.tree().branches();
    }

    private static void playWithForks(Rollout rollout) {
        List<Integer> live = new ArrayList<>(List.of(0));
        for (int i = 0; i < 8; i++) {
            states.add(rollout.step(SCENE.actions().get(i % 3), new Actor.Script()));
        }
        for (int i = 0; i < 9; i++) {
            rollout.jump(2 + i % 4);
            live.add(rollout.fork(i % 3 == 0 ? Luck.FRESH : Luck.SHARED).id());
        }
        rollout.intervene(new Cause.LatentSet(new LatentEdit("Codes", List.of(0, 3, 4), 7)));
        states.add(rollout.state());
        rollout.show(PlaySource.CORRECTED);
        rollout.tune(KnobValues.of(Knob.TEMPERATURE, 1));
        for (int i = 0; i < 3; i++) {
            states.add(rollout.step(SCENE.actions().get(i % 3), new Actor.Script()));
        }
        for (int step = 0; step < 4; step++) {
            List<Action> actions = new ArrayList<>();
            for (int branch : live) {
                actions.add(SCENE.actions().get((branch + step) % 3));
            }
            states.addAll(rollout.stepAll(live, actions, new Actor.Script()));
        }
    }

    @AfterAll
    static void closeModel() {
        model.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 16, 64})
    void aReplayDoesNotDependOnHowManyNodesAreMadeAtOnce(int batch) {
        List<Integer> replayed = new ArrayList<>();
        new Replay(player, nodes, batch)
                .run(made -> {
                    assertThat(Difference.of(made)).isEmpty();
                    assertThat(made.moment().belief())
                            .isEqualTo(states.get(made.node().id()).belief());
                    return replayed.add(made.node().id());
                });
        assertThat(replayed).hasSameSizeAs(nodes);
    }

    @Test
    void anotherLoadOfThePackReplaysTheSameFrames() {
        try (WorldModel again = new GridFamily().load(WorldPack.open(folder))) {
            new Replay(Player.beside(again, new SceneWorld(SCENE)), nodes, 16)
                    .run(made -> {
                        assertThat(Difference.of(made)).isEmpty();
                        return true;
                    });
        }
    }

    @Test
    void everyMomentIsMadeAgainBitForBitWithHardlyAnyMemory() {
        RolloutTree tree = RolloutTree.restored(nodes, branches, new Cursor(0, 0), Journal.NONE);
        Rollout rollout = new Rollout(player, tree, 1);
        for (int node = nodes.size() - 1; node >= 0; node -= 3) {
            assertThat(rollout.state(node).moment()).isEqualTo(states.get(node).moment());
            assertThat(rollout.state(node).dreamed()).isEqualTo(states.get(node).dreamed());
        }
    }

    @Test
    void aChangedRecordIsTheFirstDifference() {
        List<Node> changed = new ArrayList<>(nodes);
        Node node = nodes.get(6);
        changed.set(
                6,
                new Node(
                        node.id(),
                        node.parent(),
                        node.branch(),
                        node.depth(),
                        node.step(),
                        node.cause(),
                        node.settings(),
                        nodes.get(5).result()));
        List<Difference> differences = new ArrayList<>();

        new Replay(player, changed, 4)
                .run(made -> {
                    Difference.of(made).ifPresent(differences::add);
                    return differences.isEmpty();
                });

        assertThat(differences).hasSize(1);
        assertThat(differences.getFirst().node().id()).isEqualTo(6);
        assertThat(nodes.get(5).result().dreamed()).contains(differences.getFirst().recorded());
        assertThat(differences.getFirst().replayed()).isEqualTo(node.result().dreamed());
    }

    @Test
    void aCodeSetByHandShowsAtOnceAndTheHiddenStateLater() {
        Rollout rollout = Rollout.inMemory(player);
        PlayState start = rollout.start(5, PlaySource.MODEL);
        float before = start.belief().tensor("tokens").get(3 * 8 + 4);
        int code = before == 7 ? 8 : 7;

        PlayState edited =
                rollout.intervene(
                        new Cause.LatentSet(new LatentEdit("Codes", List.of(0, 3, 4), code)));

        assertThat(edited.belief().tensor("tokens").get(3 * 8 + 4)).isEqualTo(code);
        assertThat(edited.dreamed()).isNotEqualTo(start.dreamed());
        assertThat(edited.truth()).isEqualTo(start.truth());
        PlayState hidden =
                rollout.intervene(
                        new Cause.LatentSet(
                                new LatentEdit("Hidden state", List.of(2, 3, 4), 0.5f)));
        assertThat(hidden.dreamed()).isEqualTo(edited.dreamed());
        assertThat(hidden.belief().tensor("hidden").get(2 * 64 + 3 * 8 + 4)).isEqualTo(0.5f);
    }

    @Test
    void anEditThatCannotBeSaysWhatWouldBeRight() {
        Rollout rollout = Rollout.inMemory(player);
        rollout.start(5, PlaySource.MODEL);

        assertRefused(rollout, "Codes", List.of(0, 9, 0), 1, "'Codes' has no position [0, 9, 0]");
        assertRefused(rollout, "Codes", List.of(0, 0, 0), 0.5f, "give a whole number from 0.0 to");
        assertRefused(rollout, "Hidden state", List.of(0, 0, 0), 3, "give a number from -1.0 to");
        assertRefused(rollout, "Surprise", List.of(0, 0), 1, "'Surprise' cannot be edited");
        assertRefused(rollout, "Nothing", List.of(), 1, "'Nothing' cannot be edited");
        assertThat(rollout.tree().size()).isEqualTo(1);
    }

    private static void assertRefused(
            Rollout rollout, String view, List<Integer> position, float value, String sentence) {
        LatentEdit edit = new LatentEdit(view, position, value);
        assertThatThrownBy(() -> rollout.intervene(new Cause.LatentSet(edit)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(sentence);
    }
}
