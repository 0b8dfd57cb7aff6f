package dev.gedanken.evaluate.axes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.evaluate.PlanningEvaluator;
import dev.gedanken.evaluate.PlanningSettings;
import dev.gedanken.plan.PlanMethod;
import dev.gedanken.plan.PlanSettings;
import dev.gedanken.plan.SamplingPlanner;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.truth.SceneWorld;
import dev.gedanken.truth.TrueWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScrambledPlanningTest {
    private static final long FIRST = 9_000_000;
    private static final int EPISODES = 12;

    @Test
    void catchingNeedsTheBallAndThePaddleButNotWhatTheWallWas() {
        TrueWorld world = new SceneWorld(new BricksScene());
        PlanningTask task = PlanningTask.of(world.start(FIRST)).orElseThrow();
        SamplingPlanner planner =
                new SamplingPlanner(
                        new PlanMethod.CrossEntropy(0.1), new PlanSettings(24, 2, 3, 24, 4));
        ScrambledPlanning scrambled =
                new ScrambledPlanning(
                        world,
                        new PlanningEvaluator(
                                world,
                                new PlanningSettings(FIRST, FIRST + EPISODES - 1, task.steps(), 4),
                                task.ends()),
                        task,
                        planner);
        Score.Measured whole = scrambled.unscrambled();

        assertThat(whole.value()).isGreaterThan(0.6);
        assertThat(scrambled.lost(whole, List.of("ball.x")).value()).isGreaterThan(0.3);
        assertThat(scrambled.lost(whole, List.of("paddle.x")).value()).isGreaterThan(0.3);
        assertThat(scrambled.lost(whole, List.of("start.wall.share")).value()).isZero();
    }
}
