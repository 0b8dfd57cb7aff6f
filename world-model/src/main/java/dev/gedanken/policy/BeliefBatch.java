package dev.gedanken.policy;

import dev.gedanken.model.Belief;
import dev.gedanken.model.Readings;
import dev.gedanken.model.Step;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.ImaginesBatches;
import dev.gedanken.model.ability.ImaginesBatches.StateBatch;
import dev.gedanken.model.ability.YieldsFeatures;
import dev.gedanken.nn.FloatRows;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * States of any model with features, imagined as the model imagines when it is played.
 *
 * @param model the model that imagines
 * @param arrivals the step that led to each row, or a belief without readings before the first
 */
record BeliefBatch(WorldModel model, List<Step> arrivals) implements StateBatch {
    BeliefBatch {
        arrivals = List.copyOf(arrivals);
    }

    /** Returns the states of beliefs, in the model's own kind of batch if it has one. */
    static StateBatch of(WorldModel model, List<Belief> beliefs) {
        return model.ability(ImaginesBatches.class)
                .map(own -> own.batch(beliefs))
                .orElseGet(() ->
                        new BeliefBatch(
                                model,
                                beliefs.stream()
                                        .map(belief -> new Step(belief, Readings.NONE))
                                        .toList()));
    }

    @Override
    public float[] features() {
        return FloatRows.flat(
                model.ability(YieldsFeatures.class).orElseThrow().features(beliefs()));
    }

    @Override
    public List<Belief> beliefs() {
        return arrivals.stream().map(Step::belief).toList();
    }

    @Override
    public float[] rewards() {
        return numbers(readings -> readings.reward().orElse(0));
    }

    @Override
    public float[] goingOn() {
        return numbers(readings -> readings.goingOn().orElse(1));
    }

    private float[] numbers(ToDoubleFunction<Readings> number) {
        float[] numbers = new float[arrivals.size()];
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = (float) number.applyAsDouble(arrivals.get(row).readings());
        }
        return numbers;
    }

    @Override
    public StateBatch imagine(List<? extends Input> inputs, List<Noise> luck) {
        return new BeliefBatch(model, model.imagine(beliefs(), inputs, luck));
    }
}
