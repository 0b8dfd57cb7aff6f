package dev.gedanken.evaluate.axes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gedanken.evaluate.axes.Figure.Standing;
import dev.gedanken.evaluate.axes.KnownModel.Worth;
import dev.gedanken.evaluate.axes.Score.DoesNotApply;
import dev.gedanken.model.Belief;
import dev.gedanken.model.Context;
import dev.gedanken.model.ModelCard;
import dev.gedanken.model.Readings;
import dev.gedanken.model.Step;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.ForecastsReward;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.Scene;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.scene.rooms.RoomsScene;
import dev.gedanken.scene.runner.RunnerScene;
import dev.gedanken.truth.SceneWorld;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Scores forecasts of known quality: the truth, always the same, and the opposite. */
class RewardForecastTest {
    private static final Effort SMALL = new Effort("small", 12, 40, 0, 20, 6, 6, 0, 16, 4);

    /** The true world as a model, which says something of each step. */
    private record Foretelling(KnownModel model, UnaryOperator<Readings> says)
            implements WorldModel, ForecastsReward {

        @Override
        public ModelCard card() {
            return model.card();
        }

        @Override
        public List<Belief> begin(List<Context> contexts, List<Noise> luck) {
            return model.begin(contexts, luck);
        }

        @Override
        public List<Step> imagine(
                List<Belief> beliefs, List<? extends Input> inputs, List<Noise> luck) {
            return model.imagine(beliefs, inputs, luck).stream()
                    .map(step -> new Step(step.belief(), says.apply(step.readings())))
                    .toList();
        }

        @Override
        public List<Step> observe(
                List<Belief> beliefs,
                List<? extends Input> inputs,
                List<Frame> frames,
                List<Noise> luck) {
            return model.observe(beliefs, inputs, frames, luck);
        }

        @Override
        public void close() {
            model.close();
        }
    }

    private static Figure reward(UnaryOperator<Readings> says) {
        return reward(new BricksScene(), says);
    }

    private static Figure reward(Scene<?> scene, UnaryOperator<Readings> says) {
        WitnessedWorld world = new WitnessedWorld(new SceneWorld(scene));
        WorldModel model = new Foretelling(new KnownModel(world, Worth.ORACLE), says);
        return reward(model, world);
    }

    private static Figure reward(WorldModel model, WitnessedWorld world) {
        AxisTrial trial = AxisTrial.beside(model, world, Optional.empty(), SMALL, 9_000_000);
        return RewardForecast.figures(trial).getFirst();
    }

    private static double area(Figure figure) {
        return figure.measured(Subject.MODEL).orElseThrow().value();
    }

    @Test
    void theTruthIsForeseenPerfectly() {
        Figure figure = reward(readings -> readings);

        assertThat(area(figure)).isEqualTo(1);
        assertThat(figure.standing()).isEqualTo(Standing.BETTER);
    }

    @Test
    void alwaysTheSameIsChance() {
        Figure figure = reward(readings -> Readings.forecast(0.3f, 0.9f));

        assertThat(area(figure)).isEqualTo(0.5);
        assertThat(figure.standing()).isNotEqualTo(Standing.BETTER);
    }

    @Test
    void theOppositeIsWorseThanChance() {
        Figure figure =
                reward(readings ->
                        Readings.forecast((float) -readings.reward().orElseThrow(), 0.9f));

        assertThat(area(figure)).isZero();
        assertThat(figure.standing()).isEqualTo(Standing.WORSE);
    }

    /** It expects more at the goal than on the way there, where an episode has long been over. */
    @Test
    void whatIsExpectedAfterTheEndOfAnEpisodeDoesNotCount() {
        Figure figure =
                reward(
                        new RoomsScene(),
                        readings -> {
                            double earned = readings.reward().orElseThrow();
                            boolean isOver = readings.goingOn().orElseThrow() == 0;
                            return Readings.forecast(earned > 0 ? 0.5f : isOver ? 1 : 0, 1);
                        });

        assertThat(area(figure)).isEqualTo(1);
    }

    @Test
    void aModelThatPredictsNoRewardSaysSo() {
        WitnessedWorld world = new WitnessedWorld(new SceneWorld(new BricksScene()));

        Figure figure = reward(new KnownModel(world, Worth.ORACLE), world);

        assertThat(figure.scores())
                .containsExactly(new DoesNotApply(Subject.MODEL, Reason.NO_REWARD));
    }

    @Test
    void inAWorldThatNobodyKnowsHowToPlayPlansAreScoredByWhatTheyEarn() {
        WitnessedWorld world =
                new WitnessedWorld(
                        new SceneWorld(new RunnerScene()), EnumSet.of(PolicyKind.RANDOM));
        WorldModel model = new Foretelling(new KnownModel(world, Worth.ORACLE), says -> says);
        AxisTrial trial = AxisTrial.beside(model, world, Optional.empty(), SMALL, 9_000_000);

        Figure figure = new PlanningAxis().score(trial, share -> {}).figures().getFirst();

        assertThat(figure.measure()).isEqualTo("return");
        assertThat(value(figure, Subject.RANDOM)).isCloseTo(earnedAtRandom(world), within(1e-9));
        assertThat(figure.measured(Subject.MODEL)).isPresent();
        assertThat(figure.measured(Subject.ORACLE)).isPresent();
    }

    private static double earnedAtRandom(WitnessedWorld world) {
        double sum = 0;
        for (int i = 0; i < SMALL.planEpisodes(); i++) {
            Twin twin = world.start(9_000_000L + i);
            for (int step = 0; step < 100; step++) {
                Noise luck = Noise.at(9_000_000L + i, step);
                twin = twin.step(twin.choose(PolicyKind.RANDOM, luck), luck);
                sum += twin.outcome().orElseThrow().reward();
                if (twin.outcome().orElseThrow().terminated()) {
                    break;
                }
            }
        }
        return sum / SMALL.planEpisodes();
    }

    private static double value(Figure figure, Subject subject) {
        return figure.measured(subject).orElseThrow().value();
    }
}
