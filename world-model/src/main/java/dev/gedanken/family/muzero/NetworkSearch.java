package dev.gedanken.family.muzero;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.gedanken.family.muzero.MuZeroNetwork.Prediction;
import dev.gedanken.family.muzero.MuZeroNetwork.Transition;
import dev.gedanken.nn.Activations;
import dev.gedanken.nn.FloatRows;
import dev.gedanken.nn.loss.TwoHot;
import dev.gedanken.runtime.FixedBatch;
import dev.gedanken.search.Outlook;
import dev.gedanken.search.SearchModel;
import dev.gedanken.world.Frame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs the network directly, a whole batch in one call, for self-play and Reanalyse. A state is a
 * hidden state, {@code (latent)}.
 *
 * @param network the network; its weights may change between two searches
 * @param twoHot the bins of reward and value
 * @param manager parent of the temporaries
 */
record NetworkSearch(MuZeroNetwork network, TwoHot twoHot, NDManager manager)
        implements SearchModel<float[]> {

    /**
     * Returns s⁰ of each row.
     *
     * @param frames {@code stack} for each row, the oldest first
     */
    List<float[]> represent(List<Frame> frames) {
        try (NDManager scope = manager.newSubManager()) {
            NDArray pixels = Batch.stacked(scope, network.config(), frames);
            return FloatRows.of(
                    network.represent(pixels), frames.size() / network.config().stack());
        }
    }

    @Override
    public List<Outlook<float[]>> at(List<float[]> states) {
        try (NDManager scope = manager.newSubManager()) {
            NDArray s = states(scope, states);
            List<Outlook<float[]>> outlooks = new ArrayList<>(states.size());
            Foreseen foreseen = foreseen(network.predict(s));
            for (int row = 0; row < states.size(); row++) {
                outlooks.add(foreseen.outlook(row, states.get(row), 0, 1));
            }
            return outlooks;
        }
    }

    @Override
    public List<Outlook<float[]>> after(List<float[]> states, int[] actions) {
        try (NDManager scope = manager.newSubManager()) {
            Transition next =
                    network.dynamics(
                            states(scope, states),
                            Batch.oneHot(scope, network.config(), padded(actions)));
            float[] rewards = twoHot.mean(next.reward()).toFloatArray();
            float[] goingOn = Activations.sigmoid(next.goingOn()).toFloatArray();
            List<float[]> led = FloatRows.of(next.state(), states.size());
            Foreseen foreseen = foreseen(network.predict(next.state()));
            List<Outlook<float[]>> outlooks = new ArrayList<>(states.size());
            for (int row = 0; row < states.size(); row++) {
                outlooks.add(foreseen.outlook(row, led.get(row), rewards[row], goingOn[row]));
            }
            return outlooks;
        }
    }

    /** The output of f for all rows, as numbers. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Foreseen(float[] policies, float[] values, int actions) {
        Outlook<float[]> outlook(int row, float[] state, double reward, double goingOn) {
            double[] policy = new double[actions];
            Arrays.setAll(policy, a -> policies[row * actions + a]);
            return new Outlook<>(state, reward, goingOn, values[row], policy);
        }
    }

    private Foreseen foreseen(Prediction prediction) {
        return new Foreseen(
                prediction.policy().softmax(1).toFloatArray(),
                twoHot.mean(prediction.value()).toFloatArray(),
                network.config().actions());
    }

    /** Returns hidden states as rows, padded to a whole call. */
    private static NDArray states(NDManager scope, List<float[]> states) {
        return FloatRows.on(scope, FixedBatch.padded(states));
    }

    /** Repeats the last action until there are enough for a whole call. */
    private static int[] padded(int[] actions) {
        int[] padded = Arrays.copyOf(actions, Math.max(FixedBatch.ROWS, actions.length));
        Arrays.fill(padded, actions.length, padded.length, actions[actions.length - 1]);
        return padded;
    }
}
