package dev.gedanken.policy;

import dev.gedanken.model.Belief;
import dev.gedanken.model.Readings;
import dev.gedanken.model.Step;
import dev.gedanken.model.WorldModel;
import dev.gedanken.model.ability.ImaginesBatches;
import dev.gedanken.model.ability.ImaginesBatches.Imagined;
import dev.gedanken.model.ability.ImaginesBatches.StateBatch;
import dev.gedanken.model.ability.YieldsFeatures;
import dev.gedanken.nn.FloatRows;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.List;

/**
 * States of any model with features, imagined as the model imagines when it is played.
 *
 * @param model the model that imagines
 * @param beliefs one for each row
 */
record BeliefBatch(WorldModel model, List<Belief> beliefs) implements StateBatch {
    BeliefBatch {
        beliefs = List.copyOf(beliefs);
    }

    /** Returns the states of beliefs, in the model's own kind of batch if it has one. */
    static StateBatch of(WorldModel model, List<Belief> beliefs) {
        return model.ability(ImaginesBatches.class)
                .map(own -> own.batch(beliefs))
                .orElseGet(() -> new BeliefBatch(model, beliefs));
    }

    @Override
    public float[] features() {
        return FloatRows.flat(model.ability(YieldsFeatures.class).orElseThrow().features(beliefs));
    }

    @Override
    public Imagined imagine(List<? extends Input> inputs, List<Noise> luck) {
        List<Step> steps = model.imagine(beliefs, inputs, luck);
        float[] rewards = new float[steps.size()];
        float[] goingOn = new float[steps.size()];
        for (int row = 0; row < rewards.length; row++) {
            Readings readings = steps.get(row).readings();
            rewards[row] = (float) readings.reward().orElse(0);
            goingOn[row] = (float) readings.goingOn().orElse(1);
        }
        List<Belief> after = steps.stream().map(Step::belief).toList();
        return new Imagined(new BeliefBatch(model, after), rewards, goingOn);
    }
}
