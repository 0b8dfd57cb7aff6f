package dev.gedanken.measure;

import dev.gedanken.scene.ObjectMask;
import dev.gedanken.world.Frame;
import java.nio.ByteBuffer;

/** How clean a frame is where the truth shows no object. */
public final class BackgroundError {
    private static final int BACKGROUND = 0;

    private BackgroundError() {}

    /**
     * Returns the mean absolute difference of two frames where {@code mask} shows no object, over all channels, in grey
     * levels in [0, 255]; NaN where it shows objects everywhere.
     *
     * @param mask which object each pixel of the truth shows, of the frames' size
     */
    public static double of(Frame frame, Frame truth, ObjectMask mask) {
        ByteBuffer left = frame.rgb();
        ByteBuffer right = truth.rgb();
        byte[] ids = mask.ids();
        long sum = 0;
        long count = 0;
        for (byte id : ids) {
            for (int channel = 0; channel < Frame.CHANNELS; channel++) {
                int difference = Math.abs((left.get() & 0xFF) - (right.get() & 0xFF));
                if (id == BACKGROUND) {
                    sum += difference;
                    count++;
                }
            }
        }
        return count == 0 ? Double.NaN : (double) sum / count;
    }
}
