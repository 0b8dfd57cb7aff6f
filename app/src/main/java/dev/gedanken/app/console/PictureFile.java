package dev.gedanken.app.console;

import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.FrameShape;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Reads a picture as a frame: the largest part from its middle that has the frame's proportions, scaled by
 * area.
 */
public final class PictureFile {

    private PictureFile() {}

    /**
     * Returns a picture as a frame of a shape.
     *
     * @throws BadInputException if the file is no picture that can be read
     */
    public static Frame frame(Path file, FrameShape shape) {
        BufferedImage whole = coloured(read(file));
        double scale =
                Math.min(
                        (double) whole.getWidth() / shape.width(),
                        (double) whole.getHeight() / shape.height());
        int width = (int) Math.max(1, Math.round(shape.width() * scale));
        int height = (int) Math.max(1, Math.round(shape.height() * scale));
        Image scaled =
                whole.getSubimage(
                                (whole.getWidth() - width) / 2,
                                (whole.getHeight() - height) / 2,
                                width,
                                height)
                        .getScaledInstance(
                                shape.width(), shape.height(), Image.SCALE_AREA_AVERAGING);
        return frame(scaled, shape);
    }

    private static BufferedImage read(Path file) {
        try {
            BufferedImage image = ImageIO.read(file.toFile());
            if (image != null) {
                return image;
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw unreadable(file, e);
        }
        throw unreadable(file, new IOException("No reader knows the file."));
    }

    private static BadInputException unreadable(Path file, Exception cause) {
        return BadInputException.of(cause, "app.picture.unreadable", file);
    }

    /**
     * Returns the picture in RGB. Java takes the numbers of grey pictures for linear light and would make them
     * brighter; they are sRGB like all others.
     */
    private static BufferedImage coloured(BufferedImage image) {
        if (image.getColorModel().getColorSpace().getType() != ColorSpace.TYPE_GRAY) {
            return drawn(image, image.getWidth(), image.getHeight());
        }
        Raster raster = image.getRaster();
        int shift = Math.max(0, image.getColorModel().getComponentSize(0) - Byte.SIZE);
        BufferedImage result =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                result.setRGB(x, y, 0x010101 * (raster.getSample(x, y, 0) >> shift));
            }
        }
        return result;
    }

    private static BufferedImage drawn(Image image, int width, int height) {
        BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = result.createGraphics();
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        return result;
    }

    private static Frame frame(Image scaled, FrameShape shape) {
        BufferedImage image = drawn(scaled, shape.width(), shape.height());
        byte[] rgb = new byte[shape.width() * shape.height() * Frame.CHANNELS];
        for (int i = 0; i < shape.width() * shape.height(); i++) {
            int colour = image.getRGB(i % shape.width(), i / shape.width());
            rgb[i * Frame.CHANNELS] = (byte) (colour >> 16);
            rgb[i * Frame.CHANNELS + 1] = (byte) (colour >> 8);
            rgb[i * Frame.CHANNELS + 2] = (byte) colour;
        }
        return Frame.of(shape.width(), shape.height(), rgb);
    }
}
