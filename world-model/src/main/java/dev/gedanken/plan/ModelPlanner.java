package dev.gedanken.plan;

import dev.gedanken.model.Belief;
import dev.gedanken.model.WorldModel;
import dev.gedanken.play.Planner;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Acts by planning with the model that is played: takes the first input of the best plan.
 *
 * @param algorithm the search for the plan
 * @param goal what the plan should bring about
 */
public record ModelPlanner(PlanAlgorithm algorithm, PlanGoal goal) implements Planner {
    private static final double SMOOTHING = 0.1;
    private static final double CORRELATION = 0.5;
    private static final double REUSED = 0.3;
    private static final double LAMBDA = 0.3;

    /** Few enough candidates for a few decisions per second on a CPU. */
    private static final PlanSettings QUICK = new PlanSettings(16, 2, 4, 8, 2);

    /** Far enough ahead to come closer to something, and to tell the ways there apart. */
    private static final PlanSettings TOWARDS = new PlanSettings(16, 3, 4, 16, 4);

    /** Gradients of sixteen plans, looked at three times on the way. */
    private static final GradientPlanner DESCENDING = new GradientPlanner(TOWARDS, 30, 0.3);

    /** Returns every kind of planner that plans for reward, which it does until it has a goal. */
    public static List<Planner> all() {
        return methods().stream().<Planner>map(ModelPlanner::of).toList();
    }

    /** Returns the planner with a name; empty if there is none. */
    public static Optional<ModelPlanner> named(String name) {
        return Stream.concat(
                        methods().stream().map(ModelPlanner::of),
                        Stream.of(new ModelPlanner(DESCENDING, new PlanGoal.Reward())))
                .filter(planner -> planner.name().equals(name))
                .findFirst();
    }

    /** Returns the names of all planners. */
    public static List<String> names() {
        return Stream.concat(methods().stream().map(PlanMethod::name), Stream.of(DESCENDING.name()))
                .toList();
    }

    private static ModelPlanner of(PlanMethod method) {
        return new ModelPlanner(new SamplingPlanner(method, quick(method)), new PlanGoal.Reward());
    }

    /** Returns this planner with another goal; for anything but reward it looks further ahead. */
    public ModelPlanner towards(PlanGoal other) {
        return new ModelPlanner(
                switch (algorithm) {
                    case SamplingPlanner(PlanMethod method, PlanSettings before) ->
                            new SamplingPlanner(method, settings(method, other));
                    case GradientPlanner descending -> descending;
                },
                other);
    }

    private static PlanSettings settings(PlanMethod method, PlanGoal goal) {
        if (goal instanceof PlanGoal.Reward) {
            return quick(method);
        }
        return method instanceof PlanMethod.Shooting ? new PlanSettings(16, 1, 1, 16, 4) : TOWARDS;
    }

    /** Returns every method with its default settings. */
    public static List<PlanMethod> methods() {
        return List.of(
                new PlanMethod.Shooting(),
                new PlanMethod.CrossEntropy(SMOOTHING),
                new PlanMethod.ImprovedCrossEntropy(SMOOTHING, CORRELATION, REUSED),
                new PlanMethod.PathIntegral(LAMBDA));
    }

    /** Drawing again from the same distribution gains nothing over drawing once. */
    private static PlanSettings quick(PlanMethod method) {
        return method instanceof PlanMethod.Shooting ? new PlanSettings(16, 1, 1, 8, 1) : QUICK;
    }

    @Override
    public String name() {
        return algorithm.name();
    }

    @Override
    public boolean canPlanWith(WorldModel model) {
        return switch (algorithm) {
            case SamplingPlanner sampling -> goal.isPossibleWith(model);
            case GradientPlanner descending ->
                    goal instanceof PlanGoal.Appearance && GradientPlanner.canPlanWith(model);
        };
    }

    @Override
    public Input choose(Player player, PlayState state, Noise luck) {
        PlanSearch<Belief> search = begin(player, state, luck);
        while (!search.isDone()) {
            search.advance();
        }
        return search.trace().orElseThrow().best().inputs().getFirst();
    }

    /**
     * Requires that it can plan with a model.
     *
     * @throws BadInputException otherwise
     */
    public void requirePossibleWith(WorldModel model) {
        if (algorithm instanceof GradientPlanner && !GradientPlanner.canPlanWith(model)) {
            throw BadInputException.of("worldmodel.planner.gradient", model.card().name());
        }
        if (algorithm instanceof GradientPlanner && !(goal instanceof PlanGoal.Appearance)) {
            throw BadInputException.of("worldmodel.planner.gradient.goal", name());
        }
        if (!canPlanWith(model)) {
            throw BadInputException.of(
                    goal instanceof PlanGoal.Reward
                            ? "worldmodel.planner.reward"
                            : "worldmodel.planner.goal",
                    name(),
                    model.card().name());
        }
    }

    /**
     * Begins the search by which this planner chooses at a moment.
     *
     * @throws BadInputException if the model lacks what the goal needs
     */
    public PlanSearch<Belief> begin(Player player, PlayState state, Noise luck) {
        WorldModel model = player.model();
        requirePossibleWith(model);
        return switch (algorithm) {
            case SamplingPlanner sampling ->
                    sampling.begin(
                            new ModelDynamics(model),
                            goal.objective(model),
                            state.belief(),
                            player.inputs(),
                            Optional.empty(),
                            luck);
            case GradientPlanner descending ->
                    descending.begin(
                            model,
                            state.belief(),
                            ((PlanGoal.Appearance) goal).seenBy(model),
                            goal.objective(model),
                            luck);
        };
    }
}
