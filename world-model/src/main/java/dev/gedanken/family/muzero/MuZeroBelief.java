package dev.gedanken.family.muzero;

import dev.gedanken.model.Belief;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.world.Frame;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The belief of a MuZero model: the hidden state, and the latest frames, which h will need together
 * with the next one. An imagined belief has no such frames, because nothing was observed.
 *
 * @param state s, {@code (latent)} in [0, 1]
 * @param seen at most {@code stack − 1} frames, the oldest first
 */
@SuppressWarnings("ArrayRecordComponent")
record MuZeroBelief(float[] state, List<Frame> seen) {
    private static final String STATE = "state";
    private static final String SEEN = "seen";

    MuZeroBelief {
        seen = List.copyOf(seen);
    }

    static MuZeroBelief of(Belief belief) {
        Tensor pixels = belief.tensor(SEEN);
        byte[] all = pixels.encode();
        int count = (int) pixels.shape()[0];
        int height = (int) pixels.shape()[1];
        int width = (int) pixels.shape()[2];
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] rgb = new byte[Frame.CHANNELS * width * height];
            System.arraycopy(all, i * rgb.length, rgb, 0, rgb.length);
            frames.add(Frame.of(width, height, rgb));
        }
        return new MuZeroBelief(stateOf(belief), frames);
    }

    /** Returns only the hidden state of a belief. */
    static float[] stateOf(Belief belief) {
        return belief.tensor(STATE).toArray();
    }

    Belief toBelief(MuZeroConfig config) {
        int side = config.frameSize();
        ByteBuffer pixels = ByteBuffer.allocate(seen.size() * Frame.CHANNELS * side * side);
        seen.forEach(frame -> pixels.put(frame.rgb()));
        return new Belief(
                List.of(
                        new Belief.Part(
                                STATE, Tensor.owning(new long[] {state.length}, state.clone())),
                        new Belief.Part(
                                SEEN,
                                Tensor.owning(
                                        new long[] {seen.size(), side, side, Frame.CHANNELS},
                                        pixels.array()))));
    }
}
