package dev.gedanken.app.command;

import dev.gedanken.app.console.ConsoleTexts;
import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.evaluate.PlanningEvaluator;
import dev.gedanken.evaluate.PlanningScore;
import dev.gedanken.model.Belief;
import dev.gedanken.model.Knob;
import dev.gedanken.model.KnobValues;
import dev.gedanken.model.WorldModel;
import dev.gedanken.plan.FactorGoal;
import dev.gedanken.plan.GoalObjective;
import dev.gedanken.plan.GradientPlanner;
import dev.gedanken.plan.ModelPlanner;
import dev.gedanken.plan.Objective;
import dev.gedanken.plan.PlanGoal;
import dev.gedanken.plan.RewardObjective;
import dev.gedanken.plan.SamplingPlanner;
import dev.gedanken.plan.TreePlanner;
import dev.gedanken.play.Acting;
import dev.gedanken.play.Actor;
import dev.gedanken.play.Player;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.BadInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Scores planners in a true world, beside the same planner with the true world as its model and
 * beside the world's own policies.
 *
 * @param progress returns what receives the share done of one scoring, given who acts
 */
record PlanScoring(
        PlanOptions options, ConsoleTexts texts, Function<String, DoubleConsumer> progress) {

    /** Returns the scores without a model. */
    List<PlanningScore> ofWorld(TrueWorld world) {
        if (options.isTreeSearch() || options.isGradientDescent()) {
            throw BadInputException.of("app.plan.search.scene", options.planner());
        }
        return inTruth(world, options.sampling());
    }

    /** Returns the scores of a pack's model and of what it is compared with. */
    List<PlanningScore> of(LoadedPack pack) {
        Player player = pack.player();
        TrueWorld world = player.requireWorld();
        if (options.isTreeSearch()) {
            return bySearch(player, world);
        }
        if (options.isGradientDescent()) {
            return byGradient(player, world);
        }
        SamplingPlanner planner = options.sampling();
        List<PlanningScore> scores = new ArrayList<>();
        scores.add(
                evaluator(world)
                        .withModel(
                                player,
                                planner,
                                objective(player, world),
                                progress.apply(texts.of("app.plan.model"))));
        scores.addAll(inTruth(world, planner));
        return scores;
    }

    /** Returns the scores of plans that are improved by gradient descent, towards the goal's look. */
    private List<PlanningScore> byGradient(Player player, TrueWorld world) {
        if (options.isForReward()) {
            throw BadInputException.of("app.plan.gradient.goal", options.planner());
        }
        GradientPlanner gradient = options.gradient();
        WorldModel model = player.model();
        List<PlanningScore> scores = new ArrayList<>();
        scores.add(
                evaluator(world)
                        .withModel(
                                player,
                                options.planner(),
                                options.block(),
                                start -> {
                                    PlanGoal.Appearance look = look(start);
                                    Objective<Belief> objective = look.objective(model);
                                    Belief there = look.seenBy(model);
                                    return (state, before, luck) ->
                                            gradient.plan(model, state, there, objective, luck);
                                },
                                progress.apply(texts.of("app.plan.model"))));
        scores.addAll(ofPolicies(world));
        return scores;
    }

    /** Returns the scores of the tree search, of the model's own policy that guides it, and of the world's policies. */
    private List<PlanningScore> bySearch(Player loaded, TrueWorld world) {
        if (!options.isForReward()) {
            throw BadInputException.of("app.plan.search.goal", options.planner());
        }
        Player player =
                options.simulations().isEmpty()
                        ? loaded
                        : loaded.withKnobs(
                                KnobValues.of(
                                        Knob.NUM_SIMULATIONS, options.simulations().getAsInt()));
        TreePlanner search = new TreePlanner();
        if (!search.canPlanWith(player.model())) {
            throw BadInputException.of(
                    "worldmodel.planner.value", options.planner(), player.model().card().name());
        }
        Acting acting = new Acting(player, List.of(search));
        List<PlanningScore> scores = new ArrayList<>();
        for (Actor actor : List.of(new Actor.Planning(TreePlanner.NAME), new Actor.ModelPolicy())) {
            scores.add(
                    evaluator(world)
                            .withActor(
                                    player,
                                    texts.of(
                                            actor instanceof Actor.Planning
                                                    ? "app.plan.search"
                                                    : "app.plan.policy",
                                            TreePlanner.simulations(player.model())),
                                    state -> acting.choose(actor, state, player.inputs().idle()),
                                    progress.apply(actor.label())));
        }
        scores.addAll(ofPolicies(world));
        return scores;
    }

    /**
     * Returns a model's objective from a start: reward, or the distance to the frame that shows the
     * goal.
     */
    private Function<Twin, Objective<Belief>> objective(Player player, TrueWorld world) {
        WorldModel model = player.model();
        PlanGoal first =
                options.isForReward() ? new PlanGoal.Reward() : look(options.firstStart(world));
        ModelPlanner.named(options.planner())
                .orElseThrow()
                .towards(first)
                .requirePossibleWith(model);
        return start -> (options.isForReward() ? first : look(start)).objective(model);
    }

    /** Returns the look of the goal as it would be reached from a start. */
    private PlanGoal.Appearance look(Twin start) {
        return new PlanGoal.Appearance(
                options.goal(start).orElseThrow().reachedFrom(start).frame());
    }

    /** Returns the scores of a planner with the true world, and of the world's own policies. */
    private List<PlanningScore> inTruth(TrueWorld world, SamplingPlanner planner) {
        Objective<Twin> objective =
                options.goal(options.firstStart(world))
                        .<Objective<Twin>>map(goal ->
                                new GoalObjective<>(
                                        goal, options.within(), PlanGoal.TERMINAL_WEIGHT))
                        .orElseGet(() -> new RewardObjective<>(RewardObjective.DISCOUNT));
        List<PlanningScore> scores = new ArrayList<>();
        scores.add(
                evaluator(world)
                        .withOracle(
                                planner, objective, progress.apply(texts.of("app.plan.truth"))));
        scores.addAll(ofPolicies(world));
        return scores;
    }

    private List<PlanningScore> ofPolicies(TrueWorld world) {
        List<PlanningScore> scores = new ArrayList<>();
        for (PolicyKind kind : List.of(PolicyKind.RANDOM, PolicyKind.EXPERT)) {
            if (world.policies().contains(kind)) {
                scores.add(
                        evaluator(world)
                                .withPolicy(kind, progress.apply("policy:" + kind.label())));
            }
        }
        return scores;
    }

    private PlanningEvaluator evaluator(TrueWorld world) {
        Optional<FactorGoal> goal = options.goal(options.firstStart(world));
        Predicate<Twin> isSolved =
                goal.<Predicate<Twin>>map(
                                reached -> twin -> reached.applyAsDouble(twin) <= options.within())
                        .orElse(PlanningEvaluator::isRewardedEnd);
        return new PlanningEvaluator(world, options.episodes(), isSolved);
    }
}
