package dev.gedanken.plan;

import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.ForecastsReward;
import dev.gedanken.play.Planner;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.List;
import java.util.Optional;

/**
 * Acts by planning with the model that is played: takes the first input of the plan with the
 * highest predicted return.
 *
 * @param planner the search for the plan
 */
public record ModelPlanner(SamplingPlanner planner) implements Planner {
    private static final double SMOOTHING = 0.1;
    private static final double CORRELATION = 0.5;
    private static final double REUSED = 0.3;
    private static final double LAMBDA = 0.3;

    /** Few enough candidates for a few decisions per second on a CPU. */
    private static final PlanSettings QUICK = new PlanSettings(16, 2, 4, 8, 2);

    /** Returns every kind of planner that the program offers. */
    public static List<Planner> all() {
        return methods().stream()
                .<Planner>map(
                        method -> new ModelPlanner(new SamplingPlanner(method, quick(method))))
                .toList();
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
        return planner.method().name();
    }

    @Override
    public boolean canPlanWith(WorldModel model) {
        return model.ability(ForecastsReward.class).isPresent();
    }

    @Override
    public Input choose(Player player, PlayState state, Noise luck) {
        if (!canPlanWith(player.model())) {
            throw BadInputException.of(
                    "worldmodel.planner.reward", name(), player.model().card().name());
        }
        return planner.plan(
                        new ModelDynamics(player.model()),
                        new RewardObjective<>(RewardObjective.DISCOUNT),
                        state.belief(),
                        player.inputs(),
                        Optional.empty(),
                        luck,
                        () -> false)
                .best()
                .inputs()
                .getFirst();
    }
}
