package dev.gedanken.plan;

import dev.gedanken.model.Belief;
import dev.gedanken.model.Step;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.Acts;
import dev.gedanken.search.Outlook;
import dev.gedanken.search.SearchModel;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Searches with any learned world that has a policy and predicts reward and value. A whole tree
 * shares the noise, so that paths differ only by the effect of their actions.
 *
 * @param model owned by the caller
 * @param policy of that model
 */
public record ModelSearch(WorldModel model, Acts policy) implements SearchModel<ModelSearch.Place> {

    /**
     * A state of the model in a tree.
     *
     * @param belief the model's belief there
     * @param luck noise for everything imagined in this tree
     */
    public record Place(Belief belief, Noise luck) {}

    /** A model gives no value before its first step; the root's value comes from the search. */
    @Override
    public List<Outlook<Place>> at(List<Place> states) {
        List<Acts.Choice> choices = policy.act(beliefs(states), luck(states));
        List<Outlook<Place>> outlooks = new ArrayList<>(states.size());
        for (int i = 0; i < states.size(); i++) {
            outlooks.add(new Outlook<>(states.get(i), 0, 1, 0, prior(choices.get(i))));
        }
        return outlooks;
    }

    @Override
    public List<Outlook<Place>> after(List<Place> states, int[] actions) {
        List<? extends Input> inputs = model.card().inputs().enumerated();
        List<? extends Input> taken = Arrays.stream(actions).mapToObj(inputs::get).toList();
        List<Step> steps = model.imagine(beliefs(states), taken, luck(states));
        List<Acts.Choice> choices =
                policy.act(steps.stream().map(Step::belief).toList(), luck(states));
        List<Outlook<Place>> outlooks = new ArrayList<>(steps.size());
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            outlooks.add(
                    new Outlook<>(
                            new Place(step.belief(), states.get(i).luck()),
                            step.readings().reward().orElse(0),
                            step.readings().goingOn().orElse(1),
                            step.readings().value().orElse(0),
                            prior(choices.get(i))));
        }
        return outlooks;
    }

    private static List<Belief> beliefs(List<Place> places) {
        return places.stream().map(Place::belief).toList();
    }

    private static List<Noise> luck(List<Place> places) {
        return places.stream().map(Place::luck).toList();
    }

    private static double[] prior(Acts.Choice choice) {
        return choice.probabilities().stream().mapToDouble(Double::doubleValue).toArray();
    }
}
