package dev.gedanken.family.jepa;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.gedanken.nn.Activations;
import dev.gedanken.nn.FloatRows;
import dev.gedanken.runtime.FixedBatch;
import dev.gedanken.world.Action;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Input;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Predicts the latents to which blocks of actions lead.
 *
 * @param config the model's sizes
 * @param networks owned by the model
 */
record JepaPredictions(JepaConfig config, JepaNetworks networks) {

    /** Returns the blocks with the input of each row, none of them longer than the model's. */
    static List<JepaBlock> with(List<JepaBlock> blocks, List<? extends Input> inputs) {
        List<JepaBlock> longer = new ArrayList<>(blocks.size());
        for (int row = 0; row < blocks.size(); row++) {
            longer.add(blocks.get(row).with(index(inputs.get(row))));
        }
        return List.copyOf(longer);
    }

    private static int index(Input input) {
        if (input instanceof Action action) {
            return action.index();
        }
        throw BadInputException.of("worldmodel.jepa.input", input);
    }

    /** Returns the block after one: a whole one is followed by one that begins at its latent. */
    JepaBlock after(JepaBlock block, float[] latent) {
        return isWhole(block) ? JepaBlock.at(latent) : block;
    }

    /** Returns whether a block has all its actions. */
    boolean isWhole(JepaBlock block) {
        return block.length() == config.block();
    }

    /**
     * Returns the latent to which each block leads, from native calls of at most {@code callRows}
     * rows.
     *
     * @param blocks each with at least one action
     */
    List<float[]> latents(List<JepaBlock> blocks, int callRows) {
        return FixedBatch.run(
                blocks.size(),
                callRows,
                networks.pool(),
                (from, to) -> part(blocks.subList(from, to)));
    }

    /**
     * What came with latents.
     *
     * @param reward predicted
     * @param goingOn probability that the episode goes on
     */
    record Outcome(float reward, float goingOn) {
        static final Outcome NONE = new Outcome(0, 1);
    }

    /** Returns what the heads forecast for latents; no reward and no end if there are no heads. */
    List<Outcome> outcomes(List<float[]> latents, int callRows) {
        return networks.network()
                .outcomes()
                .map(heads ->
                        FixedBatch.run(
                                latents.size(),
                                callRows,
                                networks.pool(),
                                (from, to) -> outcomes(heads, latents.subList(from, to))))
                .orElseGet(() -> Collections.nCopies(latents.size(), Outcome.NONE));
    }

    private List<Outcome> outcomes(OutcomeHeads heads, List<float[]> latents) {
        try (NDManager scope = networks.scope()) {
            OutcomeHeads.Forecast forecast =
                    heads.apply(FloatRows.on(scope, FixedBatch.padded(latents)));
            float[] rewards = networks.twoHot().mean(forecast.reward()).toFloatArray();
            float[] goingOn = Activations.sigmoid(forecast.goingOn()).toFloatArray();
            return IntStream.range(0, latents.size())
                    .mapToObj(row -> new Outcome(rewards[row], goingOn[row]))
                    .toList();
        }
    }

    private List<float[]> part(List<JepaBlock> blocks) {
        List<JepaBlock> rows = FixedBatch.padded(blocks);
        try (NDManager scope = networks.scope()) {
            NDArray anchors = FloatRows.on(scope, rows.stream().map(JepaBlock::anchor).toList());
            NDArray controls =
                    Controls.on(scope, config, rows.stream().map(JepaBlock::actions).toList());
            return FloatRows.of(networks.network().predict(anchors, controls), blocks.size());
        }
    }
}
