package dev.gedanken.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.plan.FactorGoal;
import dev.gedanken.plan.GoalObjective;
import dev.gedanken.plan.PlanMethod;
import dev.gedanken.plan.PlanSettings;
import dev.gedanken.plan.SamplingPlanner;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.rooms.RoomsScene;
import dev.gedanken.truth.SceneWorld;
import org.junit.jupiter.api.Test;

class PlanningEvaluatorTest {
    private static final SceneWorld ROOMS = new SceneWorld(new RoomsScene());
    private static final SamplingPlanner PLANNER =
            new SamplingPlanner(
                    new PlanMethod.CrossEntropy(0.1), new PlanSettings(48, 2, 6, 32, 4));

    @Test
    void theOracleReachesGoalsMoreOftenThanChanceAndTheExpertAlways() {
        FactorGoal goal = FactorGoal.parse("agent.x=goal.x,agent.y=goal.y", ROOMS.start(1));
        PlanningEvaluator evaluator =
                new PlanningEvaluator(
                        ROOMS,
                        new PlanningSettings(9_000_000, 9_000_005, 100, 4),
                        twin -> goal.applyAsDouble(twin) <= 3);

        PlanningScore oracle =
                evaluator.withOracle(PLANNER, new GoalObjective<>(goal, 3, 4), share -> {});
        PlanningScore random = evaluator.withPolicy(PolicyKind.RANDOM, share -> {});
        PlanningScore expert = evaluator.withPolicy(PolicyKind.EXPERT, share -> {});

        assertThat(oracle.succeeded()).isGreaterThan(random.succeeded() + 0.3);
        assertThat(expert.succeeded()).isEqualTo(1);
        assertThat(oracle.planMillisP99())
                .isGreaterThanOrEqualTo(oracle.planMillisP50())
                .isPositive();
        assertThat(random.planMillisP50()).isZero();
    }

    @Test
    void startsThatAreSolvedAlreadyAreLeftOut() {
        PlanningEvaluator evaluator =
                new PlanningEvaluator(
                        ROOMS, new PlanningSettings(9_000_000, 9_000_003, 10, 4), twin -> true);

        assertThat(evaluator.withPolicy(PolicyKind.RANDOM, share -> {}).episodes()).isZero();
    }
}
