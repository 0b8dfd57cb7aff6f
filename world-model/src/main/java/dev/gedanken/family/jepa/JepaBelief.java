package dev.gedanken.family.jepa;

import dev.gedanken.model.Belief;
import dev.gedanken.tensor.Tensor;
import java.util.List;

/**
 * The belief of a JEPA: the latent from which the current block of predictions starts, the actions
 * taken since, and the latent that they lead to.
 *
 * @param block that was begun; it has fewer actions than the model's blocks
 * @param latent z now, {@code (latent)}; the block's anchor itself if it has no actions
 */
@SuppressWarnings("ArrayRecordComponent")
record JepaBelief(JepaBlock block, float[] latent) {
    private static final String ANCHOR = "anchor";
    private static final String ACTIONS = "actions";
    private static final String LATENT = "latent";

    /** Returns the belief right after a frame was seen. */
    static JepaBelief seen(float[] latent) {
        return new JepaBelief(JepaBlock.at(latent), latent);
    }

    static JepaBelief of(Belief belief) {
        Tensor actions = belief.tensor(ACTIONS);
        int[] indices = new int[(int) actions.size()];
        for (int i = 0; i < indices.length; i++) {
            indices[i] = actions.getInt(i);
        }
        return new JepaBelief(
                new JepaBlock(belief.tensor(ANCHOR).toArray(), indices),
                belief.tensor(LATENT).toArray());
    }

    /** Returns only the latent of a belief. */
    static float[] latentOf(Belief belief) {
        return belief.tensor(LATENT).toArray();
    }

    Belief toBelief() {
        int[] actions = block.actions();
        float[] anchor = block.anchor();
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
