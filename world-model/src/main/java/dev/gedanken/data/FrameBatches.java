package dev.gedanken.data;

import dev.gedanken.world.Frame;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.List;

/** Draws batches of frames from a bank. */
public record FrameBatches(FrameBank bank) {

    /**
     * Returns rows {@code from} (inclusive) to {@code to} (exclusive) of a batch; a row depends
     * only on its index and the batch's noise.
     */
    public List<Frame> draw(int from, int to, Noise noise) {
        List<Frame> frames = bank.frames();
        List<Frame> batch = new ArrayList<>(to - from);
        for (int row = from; row < to; row++) {
            batch.add(frames.get(noise.below(row, frames.size())));
        }
        return batch;
    }
}
