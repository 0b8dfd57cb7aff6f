package dev.gedanken.app.stage;

import dev.gedanken.app.view.colour.ColourScale;
import dev.gedanken.model.LatentView.ScalarGrid;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.world.Frame;
import java.nio.ByteBuffer;

/** Combines two frames of one size. */
public final class FrameMix {
    private static final double WHITE = 255;

    /** A difference of half the range has full brightness, so that small ones are visible. */
    private static final double BRIGHTEST = 0.5;

    private FrameMix() {}

    /** Returns the mean difference of the colours at each pixel as a picture; black means none. */
    public static Frame difference(Frame one, Frame other) {
        float[] distances = distances(one, other);
        byte[] rgb = new byte[distances.length * Frame.CHANNELS];
        for (int i = 0; i < distances.length; i++) {
            int colour = ColourScale.MAGMA.rgb(distances[i] / BRIGHTEST);
            rgb[i * 3] = (byte) (colour >> 16);
            rgb[i * 3 + 1] = (byte) (colour >> 8);
            rgb[i * 3 + 2] = (byte) colour;
        }
        return Frame.of(one.width(), one.height(), rgb);
    }

    /** Returns the mean difference of the colours at each pixel as a map, in [0, 1]. */
    public static ScalarGrid error(Frame one, Frame other) {
        return new ScalarGrid(
                "Error",
                Tensor.owning(new long[] {one.height(), one.width()}, distances(one, other)),
                0,
                (float) BRIGHTEST,
                "of white");
    }

    private static float[] distances(Frame one, Frame other) {
        float[] distances = new float[one.width() * one.height()];
        ByteBuffer here = one.rgb();
        ByteBuffer there = other.rgb();
        for (int i = 0; i < distances.length; i++) {
            int sum = 0;
            for (int channel = 0; channel < Frame.CHANNELS; channel++) {
                sum += Math.abs((here.get() & 0xFF) - (there.get() & 0xFF));
            }
            distances[i] = (float) (sum / (Frame.CHANNELS * WHITE));
        }
        return distances;
    }
}
