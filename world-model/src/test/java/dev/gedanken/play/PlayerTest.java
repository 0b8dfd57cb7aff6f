package dev.gedanken.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.model.Knob;
import dev.gedanken.model.KnobValues;
import dev.gedanken.scene.FactorValue;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.truth.SceneWorld;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.Action;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlayerTest {
    private static final long SEED = 7;

    private final BricksScene scene = new BricksScene();
    private final Player player = GreyModel.beside(scene, 0.5f);
    private final Action left = scene.actions().named("left");
    private final Action right = scene.actions().named("right");

    @Test
    void startsWhereTheIdlingTrueWorldStandsAfterTheContext() {
        Twin expected = new SceneWorld(scene).start(SEED);
        for (int step = 0; step < GreyModel.CONTEXT_STEPS; step++) {
            expected = expected.step(scene.actions().idle(), Noise.at(SEED, step));
        }

        PlayState start = player.start(SEED, PlaySource.MODEL);

        assertThat(start.step()).isZero();
        assertThat(start.truth()).contains(expected.frame());
        assertThat(start.twin().orElseThrow().factors()).isEqualTo(expected.factors());
    }

    @Test
    void theTwinTakesTheSameActionsWithNoStepSkippedAfterTheContext() {
        Twin expected = player.start(SEED, PlaySource.MODEL).twin().orElseThrow();
        for (int step = 0; step < 40; step++) {
            expected = expected.step(left, Noise.at(SEED, GreyModel.CONTEXT_STEPS + step));
        }

        PlayState state = played(PlaySource.MODEL, 40, left);

        assertThat(state.twin().orElseThrow().factors()).isEqualTo(expected.factors());
    }

    @ParameterizedTest
    @EnumSource
    void theSameSeedActionsAndSourceGiveTheSameFrames(PlaySource source) {
        assertThat(hashes(player, source)).isEqualTo(hashes(player, source));
    }

    @Test
    void anotherTemperatureDrawsOtherFrames() {
        assertThat(hashes(player.withKnobs(KnobValues.of(Knob.TEMPERATURE, 1.5)), PlaySource.MODEL))
                .isNotEqualTo(hashes(player, PlaySource.MODEL));
    }

    @Test
    void anotherActionDrawsOtherFramesUnderTheSameLuck() {
        PlayState start = player.start(SEED, PlaySource.MODEL);

        float difference =
                player.step(start, right).belief().tensor("grey").get(0)
                        - player.step(start, left).belief().tensor("grey").get(0);

        assertThat(difference).isEqualTo(10);
    }

    @Test
    void switchingTheSourceResetsNeitherStepNorTwin() {
        PlayState dreamt = played(PlaySource.MODEL, 5, right);

        PlayState switched = dreamt.from(PlaySource.TRUTH);
        PlayState next = player.step(switched, right);

        assertThat(switched.twin()).isSameAs(dreamt.twin());
        assertThat(switched.belief()).isSameAs(dreamt.belief());
        assertThat(next.step()).isEqualTo(6);
        assertThat(next.truth()).isEqualTo(player.step(dreamt, right).truth());
    }

    @Test
    void truthIsShownAsItIsAndTheModelFollows() {
        PlayState state = played(PlaySource.TRUTH, 5, left);

        assertThat(state.shown()).isEqualTo(state.truth());
        assertThat(state.belief().tensor("grey").get(0))
                .isEqualTo(state.truth().orElseThrow().channel(0, 0, 0));
    }

    @Test
    void aCorrectedModelShowsItsOwnPictureOfWhatItSaw() {
        PlayState state = played(PlaySource.CORRECTED, 5, left);

        assertThat(state.shown()).isEqualTo(state.dreamed()).isNotEqualTo(state.truth());
        assertThat(state.belief().tensor("grey").get(0))
                .isEqualTo(state.truth().orElseThrow().channel(0, 0, 0));
    }

    @Test
    void modelAndSceneWithDifferentActionsAreRefused() {
        ActionSpace other = ActionSpace.startingWith("noop").and("jump", "UP").build();

        assertThatThrownBy(() -> Player.beside(new GreyModel(other, 0), new SceneWorld(scene)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("noop, jump")
                .hasMessageContaining("noop, left, right");
    }

    @Test
    void thePaddleOfTheTwinFollowsTheKeys() {
        double before = paddle(player.start(SEED, PlaySource.MODEL));

        assertThat(paddle(played(PlaySource.MODEL, 60, left))).isLessThanOrEqualTo(before);
        assertThat(paddle(played(PlaySource.MODEL, 60, right))).isGreaterThanOrEqualTo(before);
    }

    @Test
    void theTwinPlaysAsThePolicyOfItsSceneDoes() {
        PlayState state = player.start(SEED, PlaySource.MODEL);
        int moves = 0;
        for (int step = 0; step < 60; step++) {
            Input action = state.twin().orElseThrow().choose(PolicyKind.EXPERT, state.luck());
            assertThat(action)
                    .isEqualTo(state.twin().orElseThrow().choose(PolicyKind.EXPERT, state.luck()));
            moves += action.equals(scene.actions().idle()) ? 0 : 1;
            state = player.step(state, action);
        }

        assertThat(moves).isPositive();
        assertThat(state.twin().orElseThrow().outcome().orElseThrow().terminated()).isFalse();
    }

    private static double paddle(PlayState state) {
        return state.twin().orElseThrow().factors().stream()
                .filter(value -> value.factor().name().equals("paddle.x"))
                .mapToDouble(FactorValue::value)
                .findFirst()
                .orElseThrow();
    }

    private PlayState played(PlaySource source, int steps, Action action) {
        PlayState state = player.start(SEED, source);
        for (int i = 0; i < steps; i++) {
            state = player.step(state, action);
        }
        return state;
    }

    private List<String> hashes(Player player, PlaySource source) {
        List<String> hashes = new ArrayList<>();
        PlayState state = player.start(SEED, source);
        for (int i = 0; i < 30; i++) {
            state = player.step(state, scene.actions().get(i / 5 % 3));
            hashes.add(state.shown().orElseThrow().sha256());
        }
        return hashes;
    }
}
