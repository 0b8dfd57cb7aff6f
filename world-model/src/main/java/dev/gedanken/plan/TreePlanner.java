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
import dev.gedanken.search.SearchTree;
import dev.gedanken.search.TreeSearch;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Draws;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Acts by Monte-Carlo tree search with the model that is played: draws an action by how often the
 * search tried it. The model's knob {@code numSimulations}, if it has one, sets the number of simulations.
 */
public record TreePlanner() implements Planner {
    /** The name on the command line. */
    public static final String NAME = "mcts";

    /**
     * Of the draw from the visit counts (Schrittwieser et al. 2020, equation 6). Always the most
     * visited action reached the goal of {@code rooms} half as often.
     */
    private static final double TEMPERATURE = 1;

    private static final int DRAW_STREAM = 44;

    /** Simulations for a model without that knob. */
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

    /**
     * Returns the actions to take at some beliefs, searched in parallel and drawn by how often the
     * search tried them; a row depends only on its belief and noise.
     */
    public List<Input> chooseAll(Player player, List<Belief> beliefs, List<Noise> luck) {
        List<? extends Input> inputs = player.model().card().inputs().enumerated();
        List<SearchTree<ModelSearch.Place>> trees =
                begin(player.model(), beliefs, luck).run().trees();
        return IntStream.range(0, trees.size())
                .<Input>mapToObj(i ->
                        inputs.get(
                                Draws.index(
                                        trees.get(i).policy(TEMPERATURE),
                                        luck.get(i).onStream(DRAW_STREAM).uniform(0))))
                .toList();
    }

    /**
     * Returns a search that has not started, to be watched while it grows.
     *
     * @throws BadInputException if the model has no policy or predicts no reward
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

    /** Returns the number of simulations for this model. */
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
