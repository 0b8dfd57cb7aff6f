package dev.gedanken.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.model.Knob;
import dev.gedanken.model.KnobValues;
import dev.gedanken.model.LatentEdit;
import dev.gedanken.play.Actor;
import dev.gedanken.play.GreyModel;
import dev.gedanken.play.PlaySource;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.world.Action;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RolloutTest {
    private static final long SEED = 7;

    private final BricksScene scene = new BricksScene();
    private final Player player = GreyModel.beside(scene, 0.5f);
    private final Action noop = scene.actions().idle();
    private final Action left = scene.actions().named("left");
    private final Action right = scene.actions().named("right");
    private final Rollout rollout = Rollout.inMemory(player);

    @BeforeEach
    void start() {
        rollout.start(SEED, PlaySource.MODEL);
    }

    private List<String> play(int steps, Action action) {
        List<String> frames = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            frames.add(rollout.step(action, new Actor.Script()).dreamed().orElseThrow().sha256());
        }
        return frames;
    }

    @Test
    void aBranchIsCalledWhatCanBeReadAgain() {

        rollout.tree().name(0, " what if? ");
        assertThat(rollout.tree().branch(0).name()).isEqualTo("what if?");
        assertThatThrownBy(() -> rollout.tree().name(0, "two\nlines"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("control characters");
    }

    @Test
    void playsExactlyAsThePlayerDoes() {
        PlayState expected = player.start(SEED, PlaySource.MODEL);
        for (int i = 0; i < 20; i++) {
            expected = player.step(expected, left);
        }

        play(20, left);

        assertThat(rollout.state().dreamed()).isEqualTo(expected.dreamed());
        assertThat(rollout.state().truth()).isEqualTo(expected.truth());
        assertThat(rollout.tree().size()).isEqualTo(21);
        assertThat(rollout.tree().liveBranches()).hasSize(1);
    }

    @Test
    void aForkThatRepeatsTheOriginalsActionsReproducesItsFramesExactly() {
        play(5, left);
        int here = rollout.tree().cursor().node();
        List<String> original = play(10, right);
        rollout.jump(here);

        Branch branch = rollout.fork(Luck.SHARED);
        List<String> again = play(10, right);

        assertThat(again).isEqualTo(original);
        assertThat(branch.kind()).isEqualTo(BranchKind.COUNTERFACTUAL);
        assertThat(branch.name()).isEqualTo("counterfactual 1");
    }

    @Test
    void aPreviewIsWhatAnInterventionGivesAndChangesNothing() {
        play(3, left);
        Cause cause = new Cause.FactorSet("ball.x", 40);
        PlayState previewed = rollout.preview(cause);
        assertThat(rollout.tree().size()).isEqualTo(4);

        PlayState done = rollout.intervene(cause);
        assertThat(done.truth()).isEqualTo(previewed.truth());
        assertThat(done.dreamed()).isEqualTo(previewed.dreamed());
    }

    @Test
    void onlyWhatMemoryHasIsAtHand() {
        play(40, left);
        Rollout forgetful = new Rollout(player, new RolloutTree(Journal.NONE), 1);
        forgetful.start(SEED, PlaySource.MODEL);
        for (int i = 0; i < 40; i++) {
            forgetful.step(left, new Actor.Script());
        }

        assertThat(rollout.kept(7).orElseThrow().belief()).isEqualTo(rollout.state(7).belief());
        assertThat(forgetful.kept(7)).isEmpty();
    }

    @Test
    void freshLuckMakesAnAlternativeRolloutThatDiffersUnderTheSameActions() {
        play(5, left);
        int here = rollout.tree().cursor().node();
        List<String> original = play(10, right);
        rollout.jump(here);

        Branch branch = rollout.fork(Luck.FRESH);
        List<String> again = play(10, right);

        assertThat(again).isNotEqualTo(original);
        assertThat(branch.kind()).isEqualTo(BranchKind.ALTERNATIVE);
        assertThat(branch.name()).isEqualTo("alternative rollout 1");
        assertThat(rollout.tree().tip(1).settings().luckSeed()).isEqualTo(branch.luckSeed());
    }

    @Test
    void playingOnFromThePastForksByItself() {
        play(10, left);
        rollout.jump(4);

        play(1, right);

        assertThat(rollout.tree().liveBranches()).hasSize(2);
        assertThat(rollout.tree().tip(1).parent()).isEqualTo(4);
        assertThat(rollout.tree().tip(0).id()).isEqualTo(10);
    }

    @Test
    void theCursorMovesBothWaysToTheVerySameMoments() {
        List<PlayState> states = new ArrayList<>(List.of(rollout.state()));
        for (int i = 0; i < 12; i++) {
            states.add(rollout.step(scene.actions().get(i % 3), new Actor.Person()));
        }

        for (int node : List.of(0, 12, 3, 7, 2)) {
            assertThat(rollout.jump(node)).isEqualTo(states.get(node));
        }
    }

    @Test
    void switchingDriverAndSourceNeverResetsTheWorld() {
        play(5, left);
        PlayState before = rollout.state();

        rollout.show(PlaySource.CORRECTED);
        assertThat(rollout.state().moment()).isSameAs(before.moment());
        rollout.step(left, new Actor.WorldPolicy(PolicyKind.EXPERT));
        rollout.show(PlaySource.TRUTH);
        rollout.step(left, new Actor.Person());
        rollout.show(PlaySource.MODEL);
        PlayState after = rollout.step(left, new Actor.Script());

        assertThat(after.step()).isEqualTo(8);
        assertThat(after.truth()).contains(trueFrameAfter(8, left));
    }

    private Frame trueFrameAfter(int steps, Action action) {
        PlayState state = player.start(SEED, PlaySource.MODEL);
        for (int i = 0; i < steps; i++) {
            state = player.step(state, action);
        }
        return state.truth().orElseThrow();
    }

    @Test
    void aFactorIsSetOnTheTwinAloneAndPlayGoesOnFromThere() {
        play(3, noop);
        PlayState before = rollout.state();

        PlayState after = rollout.intervene(new Cause.FactorSet("ball.x", 20));

        assertThat(after.step()).isEqualTo(3);
        assertThat(after.belief()).isEqualTo(before.belief());
        assertThat(after.truth()).isNotEqualTo(before.truth());
        assertThat(rollout.step(noop, new Actor.Person()).step()).isEqualTo(4);
    }

    @Test
    void anEditedPictureIsWhatTheModelSeesNext() {
        byte[] white = new byte[GreyModel.SIZE * GreyModel.SIZE * 3];
        Arrays.fill(white, (byte) 200);
        Frame picture = Frame.of(GreyModel.SIZE, GreyModel.SIZE, white);

        PlayState seen = rollout.intervene(new Cause.SeenStep(left, new Actor.Person(), picture));

        assertThat(seen.dreamed()).contains(picture);
        assertThat(seen.step()).isEqualTo(1);
        assertThat(seen.truth()).contains(trueFrameAfter(1, left));
    }

    @Test
    void aPictureOfAnotherSizeIsRefused() {
        Frame picture = Frame.of(1, 1, new byte[3]);

        assertThatThrownBy(() ->
                        rollout.intervene(new Cause.SeenStep(left, new Actor.Person(), picture)))
                .isInstanceOf(BadInputException.class)
                .hasMessage("The picture is 1×1: the model sees 64×64.");
        assertThat(rollout.tree().size()).isEqualTo(1);
    }

    @Test
    void aModelThatAllowsNoEditsSaysSo() {
        LatentEdit edit = new LatentEdit("Codes", List.of(0, 0, 0), 1);

        assertThatThrownBy(() -> rollout.intervene(new Cause.LatentSet(edit)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("does not allow edits of its latent state");
    }

    @Test
    void siblingsStepTogetherExactlyAsAlone() {
        play(4, left);
        int here = rollout.tree().cursor().node();
        List<PlayState> alone = new ArrayList<>();
        for (Action action : scene.actions().actions()) {
            rollout.jump(here);
            rollout.fork(Luck.SHARED);
            alone.add(rollout.step(action, new Actor.Person()));
        }
        List<Integer> branches = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            rollout.jump(here);
            branches.add(rollout.fork(Luck.SHARED).id());
        }

        List<PlayState> together =
                rollout.stepAll(branches, scene.actions().actions(), new Actor.Person());

        assertThat(together).isEqualTo(alone);
        assertThat(rollout.tree().branches()).hasSize(7);
        for (int i = 0; i < 3; i++) {
            assertThat(rollout.tree().tip(branches.get(i)).result())
                    .isEqualTo(Node.Result.of(alone.get(i)));
        }
    }

    @Test
    void everyActionsNextMomentIsShownWithoutGoingThere() {
        play(4, left);

        List<PlayState> next = rollout.everyInput();

        assertThat(rollout.tree().size()).isEqualTo(5);
        assertThat(next.get(right.index())).isEqualTo(rollout.step(right, new Actor.Person()));
    }

    @Test
    void severalStartsLiveSideBySide() {
        play(3, left);

        rollout.start(8, PlaySource.MODEL);
        play(2, right);

        assertThat(rollout.tree().liveBranches()).hasSize(2);
        assertThat(rollout.jump(2).seed()).isEqualTo(SEED);
        assertThat(rollout.jump(5).seed()).isEqualTo(8);
        assertThat(rollout.tree().commonAncestor(0, 1)).isEmpty();
    }

    @Test
    void aTemperatureHoldsFromItsStepOn() {
        play(3, left);
        rollout.tune(KnobValues.of(Knob.TEMPERATURE, 1.5));
        List<String> warm = play(5, left);
        PlayState state = player.start(SEED, PlaySource.MODEL);
        for (int i = 0; i < 3; i++) {
            state = player.step(state, left);
        }
        for (int i = 0; i < 5; i++) {
            state = player.withKnobs(KnobValues.of(Knob.TEMPERATURE, 1.5)).step(state, left);
            assertThat(warm.get(i)).isEqualTo(state.dreamed().orElseThrow().sha256());
        }

        rollout.jump(2);

        assertThat(rollout.state().settings().knobs())
                .isEqualTo(KnobValues.of(Knob.TEMPERATURE, 0.5));
    }
}
