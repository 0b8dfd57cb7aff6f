package dev.gedanken.family.jepa;

import dev.gedanken.family.jepa.JepaPredictions.Outcome;
import dev.gedanken.model.Belief;
import dev.gedanken.model.ability.ImaginesBatches.StateBatch;
import dev.gedanken.nn.FloatRows;
import dev.gedanken.runtime.FixedBatch;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * States of a JEPA. Latents within a block are predicted when they are first looked at, and so are
 * rewards and ends: the next block needs only the last latent.
 */
final class JepaStates implements StateBatch {
    private final JepaPredictions predictions;
    private final List<JepaBlock> blocks;
    private final boolean isFirst;
    private @Nullable List<float[]> latents;
    private @Nullable List<Outcome> outcomes;

    private JepaStates(
            JepaPredictions predictions,
            List<JepaBlock> blocks,
            @Nullable List<float[]> latents,
            boolean isFirst) {
        this.predictions = predictions;
        this.blocks = blocks;
        this.latents = latents;
        this.isFirst = isFirst;
    }

    /** Returns the states of beliefs, before their first step. */
    static JepaStates of(JepaPredictions predictions, List<JepaBelief> rows) {
        return new JepaStates(
                predictions,
                rows.stream().map(JepaBelief::block).toList(),
                rows.stream().map(JepaBelief::latent).toList(),
                true);
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

    private synchronized List<Outcome> outcomes() {
        List<Outcome> known = outcomes;
        if (known == null) {
            known =
                    isFirst
                            ? Collections.nCopies(blocks.size(), Outcome.NONE)
                            : predictions.outcomes(latents(), FixedBatch.LARGE);
            outcomes = known;
        }
        return known;
    }

    @Override
    public float[] rewards() {
        return numbers(Outcome::reward);
    }

    @Override
    public float[] goingOn() {
        return numbers(Outcome::goingOn);
    }

    private float[] numbers(ToDoubleFunction<Outcome> number) {
        List<Outcome> known = outcomes();
        float[] numbers = new float[known.size()];
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = (float) number.applyAsDouble(known.get(row));
        }
        return numbers;
    }

    /** A JEPA uses no noise. */
    @Override
    public StateBatch imagine(List<? extends Input> inputs, List<Noise> luck) {
        return after(JepaPredictions.with(blocks, inputs));
    }

    private JepaStates after(List<JepaBlock> longer) {
        if (longer.stream().noneMatch(predictions::isWhole)) {
            return new JepaStates(predictions, longer, null, false);
        }
        List<float[]> reached = predictions.latents(longer, FixedBatch.LARGE);
        List<JepaBlock> next = new ArrayList<>(longer.size());
        for (int row = 0; row < longer.size(); row++) {
            next.add(predictions.after(longer.get(row), reached.get(row)));
        }
        return new JepaStates(predictions, List.copyOf(next), reached, false);
    }
}
