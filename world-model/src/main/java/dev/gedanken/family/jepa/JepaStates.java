package dev.gedanken.family.jepa;

import dev.gedanken.model.Belief;
import dev.gedanken.model.ability.ImaginesBatches.Imagined;
import dev.gedanken.model.ability.ImaginesBatches.StateBatch;
import dev.gedanken.nn.FloatRows;
import dev.gedanken.runtime.FixedBatch;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.Arrays;
import java.util.List;

/**
 * States of a JEPA.
 *
 * @param predictions of the model
 * @param rows one belief for each row
 */
record JepaStates(JepaPredictions predictions, List<JepaBelief> rows) implements StateBatch {
    JepaStates {
        rows = List.copyOf(rows);
    }

    @Override
    public float[] features() {
        return FloatRows.flat(rows.stream().map(JepaBelief::latent).toList());
    }

    @Override
    public List<Belief> beliefs() {
        return rows.stream().map(JepaBelief::toBelief).toList();
    }

    /** A JEPA predicts neither reward nor end, and uses no noise. */
    @Override
    public Imagined imagine(List<? extends Input> inputs, List<Noise> luck) {
        List<JepaBelief> next = predictions.after(rows, inputs, FixedBatch.LARGE);
        float[] goingOn = new float[rows.size()];
        Arrays.fill(goingOn, 1);
        return new Imagined(new JepaStates(predictions, next), new float[rows.size()], goingOn);
    }
}
