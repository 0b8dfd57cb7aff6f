package dev.gedanken.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gedanken.family.lastframe.LastFrameModel;
import dev.gedanken.model.ModelCard;
import dev.gedanken.play.Player;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.truth.SceneWorld;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.FrameShape;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Scores a model with known scores: one that always shows the last real frame. */
class EvaluatorTest {
    private static final BricksScene SCENE = new BricksScene();
    private static final EvaluationSettings SETTINGS =
            new EvaluationSettings(9_000_000, 9_000_004, 12, PolicyKind.MIXED);

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
    void theBackgroundIsCleanButForWhatMovedAway() {
        assertThat(evaluate().openLoop())
                .extracting(HorizonScore::backgroundError)
                .allSatisfy(error -> assertThat(error).isBetween(0.1, 3.0));
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
    void seedsAndHorizonsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new EvaluationSettings(5, 4, 3, PolicyKind.MIXED))
                .isInstanceOf(BadInputException.class);
        assertThatThrownBy(() -> new EvaluationSettings(5, 6, 0, PolicyKind.MIXED))
                .isInstanceOf(BadInputException.class);
    }

    private static EvaluationReport evaluate() {
        ModelCard card =
                new ModelCard(
                        "last-frame",
                        "test",
                        "bricks",
                        SCENE.actions(),
                        Optional.of(FrameShape.square(64)),
                        3,
                        64 * 64 * 3,
                        0);
        Player player = Player.beside(new LastFrameModel(card), new SceneWorld(SCENE));
        return new Evaluator(player, SETTINGS).evaluate("hash", "machine", share -> {});
    }
}
