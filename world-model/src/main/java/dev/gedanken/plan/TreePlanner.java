package dev.gedanken.plan;

import dev.gedanken.model.Belief;
import dev.gedanken.model.Knob;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.Acts;
import dev.gedanken.model.ability.DiscountsReturns;
import dev.gedanken.model.ability.ForecastsReward;
import dev.gedanken.model.ability.HasKnobs;
import dev.gedanken.play.Planner;
import dev.gedanken.play.PlayState;
import dev.gedanken.play.Player;
import dev.gedanken.runtime.FixedBatch;
import dev.gedanken.search.SearchSettings;
import dev.gedanken.search.TreeSearch;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Drives by Monte-Carlo tree search with the model that is played, and takes the action that was tried most. How often
 * the tree grows is the model's knob {@code numSimulations}, where it has one.
 */
public record TreePlanner() implements Planner {
    /** The name on the command line. */
    public static final String NAME = "mcts";

    /** Simulations of a model that does not say how many. */
    public static final int USUAL_SIMULATIONS = 50;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean canPlanWith(WorldModel model) {
        return model.ability(ForecastsReward.class).isPresent()
                && model.ability(Acts.class).isPresent()
                && model.card().inputs().enumerated().size() > 1;
    }

    @Override
    public Input choose(Player player, PlayState state, Noise luck) {
        return chooseAll(player, List.of(state.belief()), List.of(luck)).getFirst();
    }

    /** Returns what is to be done at some beliefs, searched side by side; a row depends on its belief and luck alone. */
    public List<Input> chooseAll(Player player, List<Belief> beliefs, List<Noise> luck) {
        List<? extends Input> inputs = player.model().card().inputs().enumerated();
        return begin(player.model(), beliefs, luck).run().trees().stream()
                .<Input>map(tree -> inputs.get(tree.best()))
                .toList();
    }

    /**
     * Returns a search that has not grown, for whoever wants to watch.
     *
     * @throws BadInputException if the model has no policy or forecasts no reward
     */
    public TreeSearch<ModelSearch.Place> begin(
            WorldModel model, List<Belief> beliefs, List<Noise> luck) {
        if (!canPlanWith(model)) {
            throw BadInputException.of("worldmodel.planner.value", NAME, model.card().name());
        }
        List<ModelSearch.Place> places =
                IntStream.range(0, beliefs.size())
                        .mapToObj(i -> new ModelSearch.Place(beliefs.get(i), luck.get(i)))
                        .toList();
        return new TreeSearch<>(
                new ModelSearch(model, model.ability(Acts.class).orElseThrow()),
                SearchSettings.greedy(simulations(model), discount(model)),
                FixedBatch.ROWS,
                places,
                luck);
    }

    /** Returns how often a tree of this model grows. */
    public static int simulations(WorldModel model) {
        return (int)
                model.ability(HasKnobs.class)
                        .map(knobs -> knobs.knobValues().value(Knob.NUM_SIMULATIONS))
                        .orElse(OptionalDouble.empty())
                        .orElse(USUAL_SIMULATIONS);
    }

    private static double discount(WorldModel model) {
        return model.ability(DiscountsReturns.class)
                .map(DiscountsReturns::discount)
                .orElse(RewardObjective.DISCOUNT);
    }
}
