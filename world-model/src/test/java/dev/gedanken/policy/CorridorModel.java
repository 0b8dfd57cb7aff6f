package dev.gedanken.policy;

import dev.gedanken.model.Belief;
import dev.gedanken.model.Context;
import dev.gedanken.model.ModelCard;
import dev.gedanken.model.Readings;
import dev.gedanken.model.Step;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.ForecastsReward;
import dev.gedanken.model.ability.YieldsFeatures;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.world.Action;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A corridor of some places; the last one earns 1 and ends the episode. Its best policy and values are known. */
public final class CorridorModel implements WorldModel, ForecastsReward, YieldsFeatures {
    public static final int PLACES = 6;
    public static final int LEFT = 1;
    public static final int RIGHT = 2;

    private static final String PLACE = "place";

    public static final ActionSpace ACTIONS =
            new ActionSpace(
                    List.of(
                            new Action(0, "noop", List.of()),
                            new Action(LEFT, "left", List.of()),
                            new Action(RIGHT, "right", List.of())));

    public static Belief at(int place) {
        return new Belief(
                List.of(new Belief.Part(PLACE, Tensor.owning(new long[] {1}, new int[] {place}))));
    }

    @Override
    public ModelCard card() {
        return new ModelCard("corridor", "test", "", ACTIONS, Optional.empty(), 0, 4, 0);
    }

    @Override
    public List<Belief> begin(List<Context> contexts, List<Noise> luck) {
        return contexts.stream().map(context -> at(0)).toList();
    }

    @Override
    public List<Step> imagine(
            List<Belief> beliefs, List<? extends Input> inputs, List<Noise> luck) {
        List<Step> steps = new ArrayList<>();
        for (int row = 0; row < beliefs.size(); row++) {
            int place = beliefs.get(row).tensor(PLACE).getInt(0);
            int moved =
                    switch (((Action) inputs.get(row)).index()) {
                        case LEFT -> place - 1;
                        case RIGHT -> place + 1;
                        default -> place;
                    };
            int next = Math.clamp(moved, 0, PLACES - 1);
            boolean isEnd = next == PLACES - 1;
            steps.add(new Step(at(next), Readings.forecast(isEnd ? 1 : 0, isEnd ? 0 : 1)));
        }
        return List.copyOf(steps);
    }

    @Override
    public List<Step> observe(
            List<Belief> beliefs,
            List<? extends Input> inputs,
            List<Frame> frames,
            List<Noise> luck) {
        return imagine(beliefs, inputs, luck);
    }

    @Override
    public List<float[]> features(List<Belief> beliefs) {
        return beliefs.stream().map(belief -> oneHot(belief.tensor(PLACE).getInt(0))).toList();
    }

    private static float[] oneHot(int place) {
        float[] features = new float[PLACES];
        features[place] = 1;
        return features;
    }

    @Override
    public void close() {
        // Nothing outside the heap to release.
    }
}
