package dev.gedanken.app.console;

import dev.gedanken.world.Frame;
import java.util.Arrays;
import java.util.List;

/** Draws frames side by side, every pixel a crisp square. */
public final class FramePicture {
    private static final int GAP_PIXELS = 2;
    private static final int GAP_COLOUR = 0x0D1117;

    private FramePicture() {}

    /**
     * Returns frames of one size beside each other as PNG.
     *
     * @param scale side of a frame's pixel in the picture, in pixels
     */
    public static byte[] png(List<Frame> frames, int scale) {
        Frame first = frames.getFirst();
        int step = (first.width() + GAP_PIXELS) * scale;
        int width = step * frames.size() - GAP_PIXELS * scale;
        int[] rgb = new int[width * first.height() * scale];
        Arrays.fill(rgb, GAP_COLOUR);
        for (int i = 0; i < frames.size(); i++) {
            draw(frames.get(i), rgb, width, i * step, scale);
        }
        return Png.of(width, first.height() * scale, rgb);
    }

    private static void draw(Frame frame, int[] rgb, int width, int left, int scale) {
        for (int y = 0; y < frame.height() * scale; y++) {
            for (int x = 0; x < frame.width() * scale; x++) {
                rgb[y * width + left + x] = rgb(frame, x / scale, y / scale);
            }
        }
    }

    private static int rgb(Frame frame, int x, int y) {
        return frame.channel(x, y, 0) << 16 | frame.channel(x, y, 1) << 8 | frame.channel(x, y, 2);
    }
}
