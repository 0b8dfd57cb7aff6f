package dev.gedanken.data.alignment;

import dev.gedanken.world.Frame;

/**
 * A frame made small: at most {@value #MOST_PIXELS} pixels along each side.
 *
 * @param width in pixels
 * @param height in pixels
 * @param brightness (height × width) of each pixel in [0, 255], unsigned
 * @param colours (height × width) of each pixel in [0, {@value #COLOURS})
 */
record SmallFrame(int width, int height, byte[] brightness, byte[] colours) {
    /** How many colours are distinguished: four levels of each channel. */
    static final int COLOURS = 64;

    private static final int MOST_PIXELS = 96;

    static SmallFrame of(Frame frame) {
        int side = Math.ceilDiv(Math.max(frame.width(), frame.height()), MOST_PIXELS);
        int width = Math.max(1, frame.width() / side);
        int height = Math.max(1, frame.height() / side);
        byte[] brightness = new byte[width * height];
        byte[] colours = new byte[width * height];
        for (int i = 0; i < brightness.length; i++) {
            int x = i % width * side;
            int y = i / width * side;
            brightness[i] = (byte) mean(frame, x, y, side);
            int red = frame.channel(x, y, 0) >> 6;
            int green = frame.channel(x, y, 1) >> 6;
            colours[i] = (byte) (red << 4 | green << 2 | frame.channel(x, y, 2) >> 6);
        }
        return new SmallFrame(width, height, brightness, colours);
    }

    private static int mean(Frame frame, int left, int top, int side) {
        int sum = 0;
        for (int y = top; y < Math.min(top + side, frame.height()); y++) {
            for (int x = left; x < Math.min(left + side, frame.width()); x++) {
                sum += frame.channel(x, y, 0) + frame.channel(x, y, 1) + frame.channel(x, y, 2);
            }
        }
        return sum / (Frame.CHANNELS * side * side);
    }

    /** Returns brightness averaged over squares of pixels, in [0, 1]. */
    Grid grid(int side) {
        int across = Math.max(1, width / side);
        int down = Math.max(1, height / side);
        float[] cells = new float[across * down];
        for (int y = 0; y < Math.min(height, down * side); y++) {
            for (int x = 0; x < Math.min(width, across * side); x++) {
                cells[y / side * across + x / side] += brightness[y * width + x] & 0xFF;
            }
        }
        for (int i = 0; i < cells.length; i++) {
            cells[i] /= 255f * side * side;
        }
        return new Grid(across, down, cells);
    }
}
