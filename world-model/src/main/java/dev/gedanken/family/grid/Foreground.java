package dev.gedanken.family.grid;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.gedanken.nn.FrameTensors;
import dev.gedanken.world.Frame;
import java.util.List;

/**
 * Which pixels differ from the data's mean frame.
 *
 * @param meanFrame {@code (1, 3, height, width)} in [0, 1]
 */
record Foreground(NDArray meanFrame) {
    private static final int CHUNK = 256;

    /** Distance from the mean frame, in [0, 1], from which a pixel counts as foreground. */
    private static final float DISTANCE = 0.1f;

    /** Returns the foreground of frames; {@code owner} owns the mean frame. */
    static Foreground of(List<Frame> frames, NDManager owner) {
        NDArray sum = FrameTensors.on(owner, frames.subList(0, 1)).mul(0);
        for (int from = 0; from < frames.size(); from += CHUNK) {
            List<Frame> part = frames.subList(from, Math.min(frames.size(), from + CHUNK));
            try (NDManager scope = owner.newSubManager()) {
                sum.addi(FrameTensors.on(scope, part).sum(new int[] {0}, true));
            }
        }
        return new Foreground(sum.div(frames.size()));
    }

    /**
     * Returns {@code (batch, 1, height, width)}: 1 for background, {@code 1 + extra} for
     * foreground.
     *
     * @param pixels {@code (batch, 3, height, width)} in [0, 1]
     */
    NDArray weights(NDArray pixels, float extra) {
        NDArray distance = pixels.sub(meanFrame).abs().max(new int[] {1}, true);
        return distance.gt(DISTANCE).toType(DataType.FLOAT32, false).mul(extra).add(1);
    }
}
