package dev.gedanken.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.world.Frame;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Carries frames to tensors and back. The only place where bytes become floats and floats bytes.
 *
 * <p>A tensor of frames is {@code (batch, 3, height, width) float32 in [0, 1]}.
 */
public final class FrameTensors {
    private static final float WHITE = 255f;

    private FrameTensors() {}

    /**
     * Returns frames as a tensor.
     *
     * @param frames at least one, all of the same size
     */
    public static NDArray on(NDManager manager, List<Frame> frames) {
        int width = frames.getFirst().width();
        int height = frames.getFirst().height();
        int plane = width * height;
        float[] values = new float[frames.size() * Frame.CHANNELS * plane];
        for (int i = 0; i < frames.size(); i++) {
            ByteBuffer rgb = frames.get(i).rgb();
            int base = i * Frame.CHANNELS * plane;
            for (int pixel = 0; pixel < plane; pixel++) {
                for (int c = 0; c < Frame.CHANNELS; c++) {
                    values[base + c * plane + pixel] = (rgb.get() & 0xFF) / WHITE;
                }
            }
        }
        return manager.create(values, new Shape(frames.size(), Frame.CHANNELS, height, width));
    }

    /**
     * Returns the mean of frames spread evenly over some, {@code (1, 3, height, width)}.
     *
     * @param most approximate number of frames to use
     */
    public static NDArray mean(NDManager manager, List<Frame> frames, int most) {
        int stride = Math.max(1, frames.size() / most);
        List<Frame> some = new ArrayList<>();
        for (int i = 0; i < frames.size(); i += stride) {
            some.add(frames.get(i));
        }
        try (NDManager scope = manager.newSubManager()) {
            NDArray mean = on(scope, some).mean(new int[] {0}, true);
            mean.attach(manager);
            return mean;
        }
    }

    /**
     * Returns 1 where a colour of a pixel differs from another picture's, else 0: {@code (rows, 1, height, width)}.
     *
     * @param least difference of a colour in [0, 1] that counts
     */
    public static NDArray differing(NDArray pixels, NDArray others, float least) {
        return pixels.sub(others)
                .abs()
                .max(new int[] {1}, true)
                .gt(least)
                .toType(DataType.FLOAT32, false);
    }

    /**
     * Returns the first {@code count} rows of a tensor as frames, clipped to [0, 1] and rounded to the
     * nearest byte.
     */
    public static List<Frame> toFrames(NDArray pixels, int count) {
        Shape shape = pixels.getShape();
        int height = (int) shape.get(2);
        int width = (int) shape.get(3);
        int plane = width * height;
        float[] values = pixels.get(new NDIndex("0:{}", count)).toFloatArray();
        List<Frame> frames = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            byte[] rgb = new byte[Frame.CHANNELS * plane];
            int base = i * Frame.CHANNELS * plane;
            for (int pixel = 0; pixel < plane; pixel++) {
                for (int c = 0; c < Frame.CHANNELS; c++) {
                    rgb[pixel * Frame.CHANNELS + c] = toByte(values[base + c * plane + pixel]);
                }
            }
            frames.add(Frame.of(width, height, rgb));
        }
        return List.copyOf(frames);
    }

    private static byte toByte(float value) {
        return (byte) (int) (Math.clamp(value, 0f, 1f) * WHITE + 0.5f);
    }
}
