package dev.gedanken.family.diffusion;

import dev.gedanken.tensor.Tensor;
import dev.gedanken.world.Frame;
import java.util.List;

/** Turns frames into grey channels for panels. */
final class Brightness {
    private static final float ALL = 3 * 255;

    private Brightness() {}

    /** Returns the mean colour of each pixel, {@code (frames, height, width)} in [0, 1]. */
    static Tensor of(List<Frame> frames) {
        int width = frames.getFirst().width();
        int height = frames.getFirst().height();
        float[] values = new float[frames.size() * width * height];
        int i = 0;
        for (Frame frame : frames) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int sum =
                            frame.channel(x, y, 0)
                                    + frame.channel(x, y, 1)
                                    + frame.channel(x, y, 2);
                    values[i++] = sum / ALL;
                }
            }
        }
        return Tensor.owning(new long[] {frames.size(), height, width}, values);
    }
}
