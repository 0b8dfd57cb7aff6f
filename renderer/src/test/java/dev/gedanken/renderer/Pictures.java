package dev.gedanken.renderer;

import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Makes frames and targets for renderer tests. */
public final class Pictures {

    private Pictures() {}

    /**
     * Returns a frame of opaque noise, which shows every wrong pixel; different seeds give
     * different frames.
     */
    public static SourceFrame noise(int width, int height, long seed) {
        return frame(width, height, seed, 0xFF);
    }

    /** Returns a frame of noise whose opacity is noise too. */
    public static SourceFrame clearNoise(int width, int height, long seed) {
        return frame(width, height, seed, 0);
    }

    /** Returns a map of noise from 0 to 1. */
    public static ScalarMap map(int width, int height, long seed) {
        RandomGenerator random = random(seed);
        var size = new PixelSize(width, height);
        float[] values = new float[size.pixels()];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
        return new ScalarMap(size, values);
    }

    /** Returns a map of random labels from 0 to {@code most}. */
    public static LabelMap labels(int width, int height, int most, long seed) {
        var size = new PixelSize(width, height);
        return new LabelMap(size, random(seed).ints(size.pixels(), 0, most + 1).toArray());
    }

    /** Returns a grid of random colours, some of them clear. */
    public static ColourGrid colours(int width, int height, long seed) {
        var size = new PixelSize(width, height);
        return new ColourGrid(size, random(seed).ints(size.pixels()).toArray());
    }

    /** Returns a frame of one opaque colour. */
    public static SourceFrame plain(int width, int height, int rgb) {
        return withPixel(width, height, rgb, 0, 0, rgb);
    }

    /** Returns a frame of one opaque colour, except for one pixel. */
    public static SourceFrame withPixel(
            int width, int height, int rgb, int x, int y, int otherRgb) {
        var size = new PixelSize(width, height);
        ByteBuffer rgba = ByteBuffer.allocateDirect((int) size.bytes());
        for (int i = 0; i < size.pixels(); i++) {
            rgba.putInt(4 * i, (i == y * width + x ? otherRgb : rgb) << 8 | 0xFF);
        }
        return new SourceFrame(size, rgba);
    }

    /** Returns a target that is exactly large enough. */
    public static PixelTarget target(int width, int height) {
        var size = new PixelSize(width, height);
        return new PixelTarget(size, ByteBuffer.allocateDirect((int) size.bytes()));
    }

    /** Returns the bytes of a target's picture. */
    public static byte[] bytes(PixelTarget target) {
        byte[] bytes = new byte[(int) target.size().bytes()];
        target.bgra().get(0, bytes);
        return bytes;
    }

    private static SourceFrame frame(int width, int height, long seed, int leastAlpha) {
        RandomGenerator random = random(seed);
        var size = new PixelSize(width, height);
        ByteBuffer rgba = ByteBuffer.allocateDirect((int) size.bytes());
        for (int i = 0; i < size.bytes(); i++) {
            boolean isAlpha = i % 4 == 3;
            rgba.put(i, (byte) (random.nextInt(256) | (isAlpha ? leastAlpha : 0)));
        }
        return new SourceFrame(size, rgba);
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
