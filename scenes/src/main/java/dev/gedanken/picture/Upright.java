package dev.gedanken.picture;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.Raster;

/** Turns decoded images upright, in 8-bit ARGB. */
final class Upright {
    private static final int OPAQUE = 0xFF000000;
    private static final int GREY = 0x010101;

    private Upright() {}

    static BufferedImage argb(BufferedImage image, Orientation orientation) {
        int width = image.getWidth();
        int height = image.getHeight();
        BufferedImage result =
                orientation.isOnItsSide()
                        ? new BufferedImage(height, width, BufferedImage.TYPE_INT_ARGB)
                        : new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Colours colours = colours(image);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                result.setRGB(
                        orientation.column(x, y, width, height),
                        orientation.row(x, y, width, height),
                        colours.at(x, y));
            }
        }
        return result;
    }

    /** Gives the colours of an image as ARGB. */
    private interface Colours {
        int at(int x, int y);
    }

    /**
     * Returns how to read an image. Java interprets grey values as linear light and would brighten
     * them; they are sRGB like all others.
     */
    private static Colours colours(BufferedImage image) {
        ColorModel model = image.getColorModel();
        return model.getColorSpace().getType() == ColorSpace.TYPE_GRAY
                ? greys(image.getRaster(), model)
                : image::getRGB;
    }

    private static Colours greys(Raster raster, ColorModel model) {
        int most = (1 << model.getComponentSize(0)) - 1;
        boolean hasAlpha = model.hasAlpha() && raster.getNumBands() > 1;
        return (x, y) -> {
            int grey = eightBits(raster.getSample(x, y, 0), most);
            int alpha = hasAlpha ? eightBits(raster.getSample(x, y, 1), most) << 24 : OPAQUE;
            return alpha | grey * GREY;
        };
    }

    private static int eightBits(int value, int most) {
        return (value * 255 + most / 2) / most;
    }
}
