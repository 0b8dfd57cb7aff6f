package dev.gedanken.family.jepa;

import dev.gedanken.model.Belief;
import dev.gedanken.tensor.Tensor;
import java.util.Arrays;
import java.util.List;

/**
 * The belief of a JEPA: the latent from which the current block of predictions starts, the actions
 * taken since, and the latent that they lead to.
 *
 * @param anchor z at the block's start, {@code (latent)}
 * @param actions indices of the actions since, fewer than a block
 * @param latent z now, {@code (latent)}; the anchor itself if no action was taken since
 */
@SuppressWarnings("ArrayRecordComponent")
record JepaBelief(float[] anchor, int[] actions, float[] latent) {
    private static final String ANCHOR = "anchor";
    private static final String ACTIONS = "actions";
    private static final String LATENT = "latent";

    /** Returns the belief right after a frame was seen. */
    static JepaBelief seen(float[] latent) {
        return new JepaBelief(latent, new int[0], latent);
    }

    static JepaBelief of(Belief belief) {
        Tensor actions = belief.tensor(ACTIONS);
        int[] indices = new int[(int) actions.size()];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = actions.getInt(i);
        }
        return new JepaBelief(
                belief.tensor(ANCHOR).toArray(), indices, belief.tensor(LATENT).toArray());
    }

    /** Returns only the latent of a belief. */
    static float[] latentOf(Belief belief) {
        return belief.tensor(LATENT).toArray();
    }

    /** Returns the actions since the anchor with another one. */
    int[] with(int action) {
        int[] longer = Arrays.copyOf(actions, actions.length + 1);
        longer[actions.length] = action;
        return longer;
    }

    /**
     * Returns the belief after an action.
     *
     * @param predicted the latent to which the actions since the anchor lead
     * @param block number of actions after which a new anchor is set
     */
    JepaBelief after(int action, float[] predicted, int block) {
        int[] done = with(action);
        return done.length == block ? seen(predicted) : new JepaBelief(anchor, done, predicted);
    }

    Belief toBelief() {
        byte[] indices = new byte[actions.length];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = (byte) actions[i];
        }
        return new Belief(
                List.of(
                        new Belief.Part(
                                ANCHOR, Tensor.owning(new long[] {anchor.length}, anchor.clone())),
                        new Belief.Part(
                                ACTIONS, Tensor.owning(new long[] {indices.length}, indices)),
                        new Belief.Part(
                                LATENT,
                                Tensor.owning(new long[] {latent.length}, latent.clone()))));
    }
}
