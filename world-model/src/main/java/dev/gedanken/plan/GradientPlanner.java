package dev.gedanken.plan;

import dev.gedanken.model.Belief;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.DifferentiatesPlans;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Noise;

/**
 * Plans by gradient descent through the model's dynamics. Each input of a plan is a softmax over
 * the possible inputs; several random plans are improved by Adam, then every step takes its most
 * probable input, and the cheapest plan is taken (Henaff, Whitney and LeCun 2017, section 3.2).
 * Staying idle is always a candidate.
 *
 * @param settings the number of candidates and steps; its iterations are how often the plans are
 *     looked at in between
 * @param updates of each plan, in all
 * @param rate step of an update
 */
public record GradientPlanner(PlanSettings settings, int updates, double rate)
        implements PlanAlgorithm {
    /** The name on the command line. */
    public static final String NAME = "gradient";

    /** Returns whether a model offers gradients. */
    public static boolean canPlanWith(WorldModel model) {
        return model.ability(DifferentiatesPlans.class).isPresent();
    }

    @Override
    public String name() {
        return NAME;
    }

    /**
     * Plans towards the look of a goal.
     *
     * @param goal the belief of a frame that shows the goal
     * @param objective weighs the finished plans
     * @throws BadInputException if the model offers no gradients, or the plan's length or blocks do
     *     not fit its predictions
     */
    public PlanTrace plan(
            WorldModel model, Belief start, Belief goal, Objective<Belief> objective, Noise luck) {
        PlanSearch<Belief> search = begin(model, start, goal, objective, luck);
        while (!search.isDone()) {
            search.advance();
        }
        return search.trace().orElseThrow();
    }

    /** Begins to plan, to be continued piece by piece; see {@link #plan} for the parameters. */
    public PlanSearch<Belief> begin(
            WorldModel model, Belief start, Belief goal, Objective<Belief> objective, Noise luck) {
        DifferentiatesPlans gradients =
                model.ability(DifferentiatesPlans.class)
                        .orElseThrow(() ->
                                BadInputException.of(
                                        "worldmodel.planner.gradient", model.card().name()));
        if (settings.horizon() % gradients.stepsOfAPrediction() != 0) {
            throw BadInputException.of(
                    "worldmodel.planner.gradient.steps",
                    settings.horizon(),
                    gradients.stepsOfAPrediction());
        }
        return new GradientSearch(this, model, gradients, start, goal, objective, luck);
    }
}
