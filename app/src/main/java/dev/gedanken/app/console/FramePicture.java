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
     * Returns frames of one size next to each other as PNG.
     *
     * @param scale side of a frame's pixel in the picture, in pixels
     */
    public static byte[] png(List<Frame> frames, int scale) {
        return rows(List.of(frames), scale);
    }

    /**
     * Returns rows of frames of one size below each other as PNG.
     *
     * @param rows of equal lengths
     * @param scale side of a frame's pixel in the picture, in pixels
     */
    public static byte[] rows(List<List<Frame>> rows, int scale) {
        Frame first = rows.getFirst().getFirst();
        int right = (first.width() + GAP_PIXELS) * scale;
        int down = (first.height() + GAP_PIXELS) * scale;
        int width = right * rows.getFirst().size() - GAP_PIXELS * scale;
        int height = down * rows.size() - GAP_PIXELS * scale;
        int[] rgb = new int[width * height];
        Arrays.fill(rgb, GAP_COLOUR);
        for (int row = 0; row < rows.size(); row++) {
            for (int i = 0; i < rows.get(row).size(); i++) {
                int corner = row * down * width + i * right;
                draw(rows.get(row).get(i), rgb, width, corner, scale);
            }
        }
        return Png.of(width, height, rgb);
    }

    private static void draw(Frame frame, int[] rgb, int width, int corner, int scale) {
        for (int y = 0; y < frame.height() * scale; y++) {
            for (int x = 0; x < frame.width() * scale; x++) {
                rgb[corner + y * width + x] = rgb(frame, x / scale, y / scale);
            }
        }
    }

    private static int rgb(Frame frame, int x, int y) {
        return frame.channel(x, y, 0) << 16 | frame.channel(x, y, 1) << 8 | frame.channel(x, y, 2);
    }
}
