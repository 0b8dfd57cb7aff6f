package dev.gedanken.picture;

import dev.gedanken.world.Frame;
import dev.gedanken.world.FrameShape;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;

/**
 * An immutable picture of any size, {@code (height, width) ARGB} with 8 bits a channel in sRGB, row by row from the
 * top left.
 */
public final class Picture {
    private static final int HALF_TRANSPARENT = 128;

    private final BufferedImage argb;

    /** Takes over an image of type ARGB that nobody else changes. */
    Picture(BufferedImage argb) {
        this.argb = argb;
    }

    /** Returns the size in pixels. */
    public FrameShape shape() {
        return new FrameShape(argb.getWidth(), argb.getHeight());
    }

    /** Returns the colour {@code 0xRRGGBB} at column x, row y, whatever its transparency. */
    public int rgb(int x, int y) {
        return argb.getRGB(x, y) & 0xFFFFFF;
    }

    /** Returns whether the pixel at column x, row y is more than half transparent. */
    public boolean isTransparent(int x, int y) {
        return argb.getRGB(x, y) >>> 24 < HALF_TRANSPARENT;
    }

    /** Returns the picture as a frame of its own size, on black where it is transparent. */
    public Frame frame() {
        return opaqueFrame(argb);
    }

    /** Returns a range of columns as a frame of the picture's height. */
    public Frame columns(int from, int count) {
        return opaqueFrame(argb.getSubimage(from, 0, count, argb.getHeight()));
    }

    /** Returns the picture as a frame of a shape, scaled by area and never squashed. */
    public Frame frame(FrameShape shape, PictureFit fit) {
        return shape.equals(shape()) ? frame() : opaqueFrame(fitted(shape, fit));
    }

    /** Returns whether the picture has a frame's proportions, so that nothing is cropped or padded. */
    public boolean hasProportionsOf(FrameShape shape) {
        return (long) argb.getWidth() * shape.height() == (long) argb.getHeight() * shape.width();
    }

    private BufferedImage fitted(FrameShape shape, PictureFit fit) {
        double across = (double) argb.getWidth() / shape.width();
        double down = (double) argb.getHeight() / shape.height();
        return switch (fit) {
            case CROP -> cropped(shape, Math.min(across, down));
            case PAD -> padded(shape, Math.max(across, down));
        };
    }

    private BufferedImage cropped(FrameShape shape, double pixelsPerPixel) {
        int width = extent(shape.width() * pixelsPerPixel, argb.getWidth());
        int height = extent(shape.height() * pixelsPerPixel, argb.getHeight());
        BufferedImage middle =
                argb.getSubimage(
                        (argb.getWidth() - width) / 2,
                        (argb.getHeight() - height) / 2,
                        width,
                        height);
        return drawn(middle, shape, shape);
    }

    private BufferedImage padded(FrameShape shape, double pixelsPerPixel) {
        int width = extent(argb.getWidth() / pixelsPerPixel, shape.width());
        int height = extent(argb.getHeight() / pixelsPerPixel, shape.height());
        return drawn(argb, new FrameShape(width, height), shape);
    }

    private static int extent(double exact, int most) {
        return (int) Math.clamp(Math.round(exact), 1, most);
    }

    /** Draws an image, scaled to {@code inner}, into the middle of a black one. */
    private static BufferedImage drawn(BufferedImage image, FrameShape inner, FrameShape outer) {
        Image scaled =
                image.getScaledInstance(inner.width(), inner.height(), Image.SCALE_AREA_AVERAGING);
        BufferedImage result =
                new BufferedImage(outer.width(), outer.height(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = result.createGraphics();
        pen.setColor(Color.BLACK);
        pen.fillRect(0, 0, outer.width(), outer.height());
        int left = (outer.width() - inner.width()) / 2;
        int top = (outer.height() - inner.height()) / 2;
        pen.drawImage(scaled, left, top, null);
        pen.dispose();
        return result;
    }

    private static Frame opaqueFrame(BufferedImage image) {
        byte[] rgb = new byte[image.getWidth() * image.getHeight() * Frame.CHANNELS];
        int at = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int colour = image.getRGB(x, y);
                int alpha = colour >>> 24;
                rgb[at++] = onBlack(colour >> 16, alpha);
                rgb[at++] = onBlack(colour >> 8, alpha);
                rgb[at++] = onBlack(colour, alpha);
            }
        }
        return Frame.of(image.getWidth(), image.getHeight(), rgb);
    }

    private static byte onBlack(int value, int alpha) {
        return (byte) (((value & 0xFF) * alpha + 127) / 255);
    }
}
