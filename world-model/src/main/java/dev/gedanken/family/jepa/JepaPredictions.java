package dev.gedanken.family.jepa;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.gedanken.nn.FloatRows;
import dev.gedanken.runtime.FixedBatch;
import dev.gedanken.world.Action;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Input;
import java.util.ArrayList;
import java.util.List;

/**
 * Predicts latents for the beliefs of a trained JEPA.
 *
 * @param config the model's sizes
 * @param networks owned by the model
 */
record JepaPredictions(JepaConfig config, JepaNetworks networks) {

    /** Returns the beliefs to which inputs lead, from native calls of at most {@code callRows} rows. */
    List<JepaBelief> after(List<JepaBelief> beliefs, List<? extends Input> inputs, int callRows) {
        List<float[]> latents = latents(beliefs, inputs, callRows);
        List<JepaBelief> next = new ArrayList<>(beliefs.size());
        for (int row = 0; row < beliefs.size(); row++) {
            next.add(
                    beliefs.get(row)
                            .after(index(inputs.get(row)), latents.get(row), config.block()));
        }
        return List.copyOf(next);
    }

    /** Returns the latent to which each input leads. */
    List<float[]> latents(List<JepaBelief> beliefs, List<? extends Input> inputs, int callRows) {
        return FixedBatch.run(
                beliefs.size(),
                callRows,
                networks.pool(),
                (from, to) -> part(beliefs.subList(from, to), inputs.subList(from, to)));
    }

    private List<float[]> part(List<JepaBelief> beliefs, List<? extends Input> inputs) {
        List<JepaBelief> rows = FixedBatch.padded(beliefs);
        List<Input> taken = FixedBatch.padded(new ArrayList<Input>(inputs));
        List<int[]> actions = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            actions.add(rows.get(row).with(index(taken.get(row))));
        }
        try (NDManager scope = networks.scope()) {
            NDArray anchors = FloatRows.on(scope, rows.stream().map(JepaBelief::anchor).toList());
            NDArray controls = Controls.on(scope, config, actions);
            return FloatRows.of(networks.network().predict(anchors, controls), beliefs.size());
        }
    }

    private static int index(Input input) {
        if (input instanceof Action action) {
            return action.index();
        }
        throw BadInputException.of("worldmodel.jepa.input", input);
    }
}
