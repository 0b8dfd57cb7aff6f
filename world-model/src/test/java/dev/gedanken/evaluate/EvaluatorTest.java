package dev.gedanken.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gedanken.model.Belief;
import dev.gedanken.model.Belief.Part;
import dev.gedanken.model.Context;
import dev.gedanken.model.ModelCard;
import dev.gedanken.model.WorldModel;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.world.Action;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Noise;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scores a model whose right scores are known: one that shows the last real frame for ever. */
class EvaluatorTest {
    private static final BricksScene SCENE = new BricksScene();
    private static final EvaluationSettings SETTINGS =
            new EvaluationSettings(9_000_000, 9_000_004, 3, 12, PolicyKind.MIXED);

    @Test
    void copyingTheLastFrameScoresExactlyLikeTheCopyLastBaseline() {
        EvaluationReport report = evaluate();
        assertThat(report.openLoop())
                .extracting(HorizonScore::horizon)
                .containsExactly(1, 2, 5, 10, 12);
        for (HorizonScore score : report.openLoop()) {
            assertThat(score.psnr()).isEqualTo(score.copyLastPsnr());
            assertThat(score.dynamicPsnr()).isEqualTo(score.copyLastDynamicPsnr());
            assertThat(score.dynamicPsnr()).isLessThan(score.psnr());
            assertThat(score.objectsPresent()).isEqualTo(1);
        }
    }

    @Test
    void aModelThatIgnoresActionsGainsNothingFromTheTrueOnesAndFollowsNone() {
        EvaluationReport report = evaluate();
        assertThat(report.deltaTPsnr()).isZero();
        assertThat(report.deltaTPsnrInterval()).containsExactly(0.0, 0.0);
        assertThat(report.openLoop().getLast().controlFollowed()).isZero();
    }

    @Test
    void theBallsDistanceGrowsAsItFliesOn() {
        List<HorizonScore> scores = evaluate().openLoop();
        assertThat(scores.getFirst().positionErrorPx()).isCloseTo(1.5, within(0.6));
        assertThat(scores.getLast().positionErrorPx()).isGreaterThan(5);
    }

    @Test
    void nothingVanishesAndNothingComesBackWhereNothingMoves() {
        Permanence permanence = evaluate().permanence();
        assertThat(permanence).isNotNull();
        assertThat(permanence.vanished()).isZero();
        assertThat(permanence.cameBack()).isZero();
        assertThat(permanence.truth().cameBack()).isZero();
    }

    @Test
    void aModelWithOtherActionsIsRefused() {
        WorldModel other = new LastFrameForEver(ActionSpace.startingWith("noop").build());
        assertThatThrownBy(() -> new Evaluator(other, SCENE, SETTINGS))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("has actions noop but scene bricks has noop, left, right");
    }

    @Test
    void seedsAndHorizonsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new EvaluationSettings(5, 4, 3, 3, PolicyKind.MIXED))
                .isInstanceOf(BadInputException.class);
        assertThatThrownBy(() -> new EvaluationSettings(5, 6, 3, 0, PolicyKind.MIXED))
                .isInstanceOf(BadInputException.class);
    }

    private static EvaluationReport evaluate() {
        return new Evaluator(new LastFrameForEver(SCENE.actions()), SCENE, SETTINGS)
                .evaluate("hash", "machine", share -> {});
    }

    private record LastFrameForEver(ActionSpace actions) implements WorldModel {
        @Override
        public ModelCard card() {
            return new ModelCard("last-frame", "test", "bricks", actions, 64, 0);
        }

        @Override
        public List<Belief> begin(List<Context> contexts) {
            return contexts.stream().map(context -> remember(context.frames().getLast())).toList();
        }

        private static Belief remember(Frame frame) {
            ByteBuffer rgb = frame.rgb();
            float[] values = new float[rgb.remaining()];
            for (int i = 0; i < values.length; i++) {
                values[i] = rgb.get(i) & 0xFF;
            }
            return new Belief(
                    List.of(new Part("rgb", Tensor.owning(new long[] {values.length}, values))));
        }

        @Override
        public List<Belief> imagine(List<Belief> beliefs, List<Action> taken, List<Noise> noise) {
            return beliefs;
        }

        @Override
        public List<Belief> observe(
                List<Belief> beliefs, List<Action> taken, List<Frame> frames, List<Noise> noise) {
            return frames.stream().map(LastFrameForEver::remember).toList();
        }

        @Override
        public List<Frame> decode(List<Belief> beliefs) {
            return beliefs.stream().map(LastFrameForEver::recall).toList();
        }

        private static Frame recall(Belief belief) {
            Tensor rgb = belief.tensor("rgb");
            byte[] bytes = new byte[rgb.size()];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (int) rgb.get(i);
            }
            return Frame.of(64, 64, bytes);
        }

        @Override
        public void close() {}
    }
}
