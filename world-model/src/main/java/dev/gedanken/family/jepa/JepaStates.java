package dev.gedanken.family.jepa;

import dev.gedanken.model.Belief;
import dev.gedanken.model.ability.ImaginesBatches.Imagined;
import dev.gedanken.model.ability.ImaginesBatches.StateBatch;
import dev.gedanken.nn.FloatRows;
import dev.gedanken.runtime.FixedBatch;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * States of a JEPA. Latents within a block are predicted when they are first looked at: the next
 * block needs only the last one.
 */
final class JepaStates implements StateBatch {
    private final JepaPredictions predictions;
    private final List<JepaBlock> blocks;
    private @Nullable List<float[]> latents;

    private JepaStates(
            JepaPredictions predictions, List<JepaBlock> blocks, @Nullable List<float[]> latents) {
        this.predictions = predictions;
        this.blocks = blocks;
        this.latents = latents;
    }

    /** Returns the states of beliefs. */
    static JepaStates of(JepaPredictions predictions, List<JepaBelief> rows) {
        return new JepaStates(
                predictions,
                rows.stream().map(JepaBelief::block).toList(),
                rows.stream().map(JepaBelief::latent).toList());
    }

    private synchronized List<float[]> latents() {
        List<float[]> known = latents;
        if (known == null) {
            known = predictions.latents(blocks, FixedBatch.LARGE);
            latents = known;
        }
        return known;
    }

    @Override
    public float[] features() {
        return FloatRows.flat(latents());
    }

    @Override
    public List<Belief> beliefs() {
        List<float[]> known = latents();
        List<Belief> beliefs = new ArrayList<>(blocks.size());
        for (int row = 0; row < blocks.size(); row++) {
            beliefs.add(new JepaBelief(blocks.get(row), known.get(row)).toBelief());
        }
        return List.copyOf(beliefs);
    }

    /** A JEPA predicts neither reward nor end, and uses no noise. */
    @Override
    public Imagined imagine(List<? extends Input> inputs, List<Noise> luck) {
        List<JepaBlock> longer = JepaPredictions.with(blocks, inputs);
        float[] goingOn = new float[longer.size()];
        Arrays.fill(goingOn, 1);
        return new Imagined(after(longer), new float[longer.size()], goingOn);
    }

    private JepaStates after(List<JepaBlock> longer) {
        if (longer.stream().noneMatch(predictions::isWhole)) {
            return new JepaStates(predictions, longer, null);
        }
        List<float[]> reached = predictions.latents(longer, FixedBatch.LARGE);
        List<JepaBlock> next = new ArrayList<>(longer.size());
        for (int row = 0; row < longer.size(); row++) {
            next.add(predictions.after(longer.get(row), reached.get(row)));
        }
        return new JepaStates(predictions, List.copyOf(next), reached);
    }
}
