package dev.gedanken.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gedanken.measure.FactorEstimate;
import dev.gedanken.measure.FactorReader;
import dev.gedanken.play.Actor;
import dev.gedanken.play.GreyModel;
import dev.gedanken.play.PlaySource;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.Action;
import dev.gedanken.world.Frame;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class EffectTest {
    private static final BricksScene SCENE = new BricksScene();
    private static final FactorReader READER = new FactorReader(SCENE.card().trackedObjects());

    private final Player player = GreyModel.beside(SCENE, 0);
    private final PlayState start = player.start(3, PlaySource.MODEL);

    /** Returns the start with another dream and the ball elsewhere in truth. */
    private PlayState with(Frame dreamed, double ballX) {
        Twin twin = start.twin().orElseThrow().with("ball.x", ballX);
        return new PlayState(
                3,
                1,
                start.contextSteps(),
                start.settings(),
                SCENE.actions().idle(),
                start.moment().with(twin),
                Optional.of(dreamed));
    }

    @Test
    void aPerfectModelHasNoEffectErrorAndNoLeakage() {
        PlayState one = with(truth(20), 20);
        PlayState other = with(truth(40), 40);

        Effect effect = Effect.between(one, other, READER).orElseThrow();

        assertThat(effect.modelDifference())
                .isEqualTo(effect.trueDifference().orElseThrow())
                .isPositive();
        assertThat(effect.effectError()).hasValue(0);
        assertThat(effect.leakage()).hasValue(0);
        assertThat(effect.objectLeakage()).hasValue(0);
    }

    @Test
    void aModelThatIgnoresTheActionIsOffByTheWholeEffect() {
        PlayState one = with(truth(20), 20);
        PlayState other = with(truth(20), 40);

        Effect effect = Effect.between(one, other, READER).orElseThrow();

        assertThat(effect.modelDifference()).isZero();
        assertThat(effect.effectError().orElseThrow())
                .isEqualTo(effect.trueDifference().orElseThrow())
                .isPositive();
        assertThat(effect.leakage()).hasValue(0);
    }

    @Test
    void whatChangesInTheDreamAloneIsLeakage() {
        PlayState one = with(truth(20), 20);
        PlayState other = with(truth(40), 20);

        Effect effect = Effect.between(one, other, READER).orElseThrow();

        assertThat(effect.trueDifference()).hasValue(0);
        assertThat(effect.leakage().orElseThrow())
                .isCloseTo(effect.modelDifference(), within(1e-9));
        assertThat(effect.objectLeakage().orElseThrow()).isCloseTo(10, within(0.5));
    }

    @Test
    void differencesAreRootMeanSquaresOfPixelValues() {
        PlayState one = with(plain(0), 20);
        PlayState other = with(plain(51), 20);

        assertThat(Effect.between(one, other, READER).orElseThrow().modelDifference())
                .isCloseTo(0.2, within(1e-12));
    }

    @Test
    void positionsAreReadFromTheDreamBesideTheTrueOnes() {
        PlayState state = with(truth(40), 20);

        StepScore score = StepScore.of(state, start.truth().orElseThrow(), READER).orElseThrow();

        FactorEstimate ball = score.factors().getFirst();
        assertThat(ball.factor()).isEqualTo("ball.x");
        assertThat(ball.truth()).isEqualTo(20);
        assertThat(ball.error().orElseThrow()).isCloseTo(20, within(0.5));
        assertThat(score.psnr()).isEqualTo(state.psnr().orElseThrow());
        assertThat(score.dynamicPsnr()).isPresent();
    }

    @Test
    void whatIsNotInTheDreamHasNoEstimate() {
        StepScore score =
                StepScore.of(with(plain(0), 20), start.truth().orElseThrow(), READER).orElseThrow();

        assertThat(score.factors())
                .isNotEmpty()
                .allMatch(estimate -> estimate.error().equals(OptionalDouble.empty()));
    }

    @Test
    void branchesAreComparedFromWhereTheyPart() {
        Rollout rollout = Rollout.inMemory(player);
        rollout.start(3, PlaySource.MODEL);
        List<Action> actions = SCENE.actions().actions();
        rollout.step(actions.get(0), new Actor.Person());
        rollout.step(actions.get(1), new Actor.Person());
        rollout.step(actions.get(1), new Actor.Person());
        rollout.jump(1);
        rollout.fork(Luck.SHARED);
        rollout.intervene(new Cause.FactorSet("ball.x", 33));
        rollout.step(actions.get(2), new Actor.Person());
        rollout.jump(1);
        rollout.fork(Luck.FRESH);
        rollout.step(actions.get(2), new Actor.Person());

        Comparison counterfactual = Comparison.of(rollout, 0, 1, READER);
        Comparison alternative = Comparison.of(rollout, 0, 2, READER);

        assertThat(counterfactual.kind()).isEqualTo(BranchKind.COUNTERFACTUAL);
        assertThat(counterfactual.forkedAt().id()).isEqualTo(1);
        assertThat(counterfactual.effects()).extracting(Effect::step).containsExactly(2L);
        assertThat(alternative.kind()).isEqualTo(BranchKind.ALTERNATIVE);
    }

    private Frame truth(double ballX) {
        return start.twin().orElseThrow().with("ball.x", ballX).frame();
    }

    private static Frame plain(int level) {
        byte[] rgb = new byte[GreyModel.SIZE * GreyModel.SIZE * Frame.CHANNELS];
        Arrays.fill(rgb, (byte) level);
        return Frame.of(GreyModel.SIZE, GreyModel.SIZE, rgb);
    }
}
