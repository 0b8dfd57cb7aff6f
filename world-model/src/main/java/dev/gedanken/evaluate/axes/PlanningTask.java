package dev.gedanken.evaluate.axes;

import dev.gedanken.evaluate.PlanningEvaluator;
import dev.gedanken.evaluate.axes.AxisResult.Note;
import dev.gedanken.model.Belief;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.DiscountsReturns;
import dev.gedanken.model.ability.ForecastsReward;
import dev.gedanken.model.ability.MeasuresGoalDistance;
import dev.gedanken.plan.FactorGoal;
import dev.gedanken.plan.GoalObjective;
import dev.gedanken.plan.Objective;
import dev.gedanken.plan.PlanGoal;
import dev.gedanken.plan.PlanMethod;
import dev.gedanken.plan.PlanSettings;
import dev.gedanken.plan.RewardObjective;
import dev.gedanken.plan.SamplingPlanner;
import dev.gedanken.plan.TreePlanner;
import dev.gedanken.projection.LinearProbe;
import dev.gedanken.scene.FactorValue;
import dev.gedanken.scene.Outcome;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.truth.Twin;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A task on which planners are scored, recognised by the world's factors.
 *
 * @param name its name
 * @param goal the goal's position; empty if only the reward defines it
 * @param ends when an episode is over
 * @param aim what counts
 * @param within distance at which the goal counts as reached; 0 for a goal to stay near
 * @param steps after which an episode is cut off
 */
record PlanningTask(
        String name,
        Optional<FactorGoal> goal,
        Predicate<Twin> ends,
        Aim aim,
        double within,
        int steps) {
    /** What counts in a task. */
    enum Aim {
        /** That the episode ends. */
        END,
        /** That it never ends. */
        NO_END,
        /** The sum of its rewards. */
        RETURN
    }

    private static final double SMOOTHING = 0.1;
    private static final double ARRIVAL = 3;

    /** Enough for a ball to come down, even if it has to go up first. */
    private static final int STEPS_TO_CATCH = 120;

    private static final int STEPS_TO_ARRIVE = 150;
    private static final int STEPS_TO_PUSH = 300;
    private static final int STEPS_TO_EARN = 100;

    /** For other models: one round of a few candidates. */
    private static final PlanSettings NARROW = new PlanSettings(12, 1, 2, 12, 4);

    /** For models that are cheap to imagine with. */
    private static PlanSettings wide(int samples) {
        return new PlanSettings(samples, 3, Math.max(1, samples / 8), 40, 4);
    }

    /**
     * Returns the task of a trial's world; empty if none is known. In a world that nobody knows how
     * to play, what counts is what is earned: an end may be good or bad there.
     */
    static Optional<PlanningTask> of(AxisTrial trial) {
        TrueWorld world = trial.world().orElseThrow();
        Twin start = world.start(trial.firstSeed());
        Optional<PlanningTask> known = of(start);
        boolean isUnknown = known.map(PlanningTask::goal).filter(Optional::isEmpty).isPresent();
        return isUnknown && !world.policies().contains(PolicyKind.EXPERT)
                ? Optional.of(earning())
                : known;
    }

    private static PlanningTask earning() {
        return new PlanningTask(
                "reward",
                Optional.empty(),
                at -> at.outcome().filter(Outcome::terminated).isPresent(),
                Aim.RETURN,
                0,
                STEPS_TO_EARN);
    }

    /** Returns the task of a world; empty if none is known. */
    static Optional<PlanningTask> of(Twin twin) {
        Set<String> names =
                twin.factors().stream()
                        .map(each -> each.factor().name())
                        .collect(Collectors.toSet());
        if (names.containsAll(List.of("agent.x", "agent.y", "goal.x", "goal.y"))) {
            FactorGoal goal = FactorGoal.parse("agent.x=goal.x,agent.y=goal.y", twin);
            return Optional.of(
                    new PlanningTask(
                            "arrive",
                            Optional.of(goal),
                            at -> goal.applyAsDouble(at) <= ARRIVAL,
                            Aim.END,
                            ARRIVAL,
                            STEPS_TO_ARRIVE));
        }
        if (names.containsAll(List.of("block.x", "block.angle", "target.x", "target.angle"))) {
            return Optional.of(
                    new PlanningTask(
                            "push",
                            Optional.of(
                                    FactorGoal.parse(
                                            "block.x=target.x,block.y=target.y,block.angle=target.angle",
                                            twin)),
                            PlanningEvaluator::isRewardedEnd,
                            Aim.END,
                            0,
                            STEPS_TO_PUSH));
        }
        if (names.containsAll(List.of("paddle.x", "ball.x", "lost"))) {
            return Optional.of(
                    new PlanningTask(
                            "catch",
                            Optional.of(FactorGoal.parse("paddle.x=ball.x", twin)),
                            at -> value(at, "lost") > 0,
                            Aim.NO_END,
                            0,
                            STEPS_TO_CATCH));
        }
        return twin.outcome().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new PlanningTask(
                                "reward",
                                Optional.empty(),
                                PlanningEvaluator::isRewardedEnd,
                                Aim.END,
                                0,
                                2 * STEPS_TO_ARRIVE));
    }

    private static double value(Twin twin, String name) {
        return twin.factors().stream()
                .filter(each -> each.factor().name().equals(name))
                .findFirst()
                .map(FactorValue::value)
                .orElse(0.0);
    }

    /** Returns the objective for planning with the true world. */
    Objective<Twin> oracle() {
        return goal.<Objective<Twin>>map(
                        there -> new GoalObjective<>(there, within, PlanGoal.TERMINAL_WEIGHT))
                .orElseGet(() -> new RewardObjective<>(RewardObjective.DISCOUNT));
    }

    /**
     * How to plan with a model.
     *
     * @param planner the search for plans
     * @param objective what is planned for, given the episode's start
     * @param note names the objective
     */
    record Means(SamplingPlanner planner, Function<Twin, Objective<Belief>> objective, Note note) {}

    /** Returns how a trial's model can plan for this task; empty if it cannot. */
    Optional<Means> means(AxisTrial trial) {
        WorldModel model = trial.model();
        boolean measuresDistance = model.ability(MeasuresGoalDistance.class).isPresent();
        if (goal.isPresent() && aim == Aim.END && measuresDistance) {
            return Optional.of(
                    new Means(
                            new SamplingPlanner(
                                    new PlanMethod.CrossEntropy(SMOOTHING),
                                    wide(trial.effort().planSamples())),
                            start -> byDistance(model, start),
                            Note.PLANS_BY_DISTANCE));
        }
        if (model.ability(DiscountsReturns.class).isPresent()
                && new TreePlanner().canPlanWith(model)) {
            return Optional.of(
                    new Means(
                            new SamplingPlanner(new PlanMethod.CrossEntropy(SMOOTHING), NARROW),
                            start -> new RewardObjective<>(RewardObjective.DISCOUNT),
                            Note.PLANS_BY_SEARCH));
        }
        if (model.ability(ForecastsReward.class).isPresent()
                && (goal.isEmpty() || aim == Aim.END)) {
            return Optional.of(
                    new Means(
                            new SamplingPlanner(new PlanMethod.CrossEntropy(SMOOTHING), NARROW),
                            start -> new RewardObjective<>(RewardObjective.DISCOUNT),
                            Note.PLANS_BY_REWARD));
        }
        if (goal.isEmpty()) {
            return Optional.empty();
        }
        return ProbedFeatures.of(trial, ProbedFeatures.Source.of(model))
                .map(features -> LinearProbe.fit(features.fitted()))
                .map(probe ->
                        new Means(
                                new SamplingPlanner(new PlanMethod.Shooting(), NARROW),
                                start ->
                                        new PlanGoal.Estimated(goal.get(), within, probe)
                                                .objective(model),
                                Note.PLANS_BY_PROBE));
    }

    private Objective<Belief> byDistance(WorldModel model, Twin start) {
        return new PlanGoal.Appearance(goal.orElseThrow().reachedFrom(start).frame())
                .objective(model);
    }
}
