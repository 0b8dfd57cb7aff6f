package dev.gedanken.renderer.capture;

import dev.gedanken.renderer.Picture;
import dev.gedanken.renderer.PixelRectangle;
import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.PixelTarget;
import dev.gedanken.renderer.Tile;
import dev.gedanken.renderer.plan.PlanRenderer;
import dev.gedanken.renderer.plan.Planner;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Draws pictures for files: exactly the pixels that a window of that size would show, part by part, so
 * that neither the device's largest image nor its memory limits the size.
 *
 * @param renderer draws; belongs to the calling thread
 * @param partPixels the longest side of a part, at most what the device can draw
 */
public record PictureCapture(PlanRenderer renderer, int partPixels) {
    private static final int USUAL_PART = 2048;
    private static final int OPAQUE = 0xFF;

    public PictureCapture {
        if (partPixels < 1 || partPixels > PixelSize.LARGEST) {
            throw new IllegalArgumentException(
                    "A part's longest side is from 1 to %d pixels, not %d."
                            .formatted(PixelSize.LARGEST, partPixels));
        }
    }

    /** Draws in parts that every device can draw. */
    public PictureCapture(PlanRenderer renderer) {
        this(renderer, USUAL_PART);
    }

    /** Returns the picture as an image with straight alpha. */
    public BufferedImage image(Picture picture, List<Tile> tiles, PixelSize size) {
        var image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < size.height(); y += partPixels) {
            for (int x = 0; x < size.width(); x += partPixels) {
                var part =
                        new PixelRectangle(x, y, partPixels, partPixels)
                                .intersection(PixelRectangle.covering(size));
                copy(drawn(picture, tiles, size, part), part, image);
            }
        }
        return image;
    }

    /** Writes the picture as a PNG. */
    public void writePng(Picture picture, List<Tile> tiles, PixelSize size, OutputStream out)
            throws IOException {
        if (!ImageIO.write(image(picture, tiles, size), "png", out)) {
            throw new IOException("This Java writes no PNG files.");
        }
    }

    private ByteBuffer drawn(
            Picture picture, List<Tile> tiles, PixelSize size, PixelRectangle part) {
        PixelSize partSize = new PixelSize(part.width(), part.height());
        ByteBuffer bgra = ByteBuffer.allocateDirect(Math.toIntExact(partSize.bytes()));
        renderer.submit(Planner.part(picture, tiles, size, part), new PixelTarget(partSize, bgra))
                .await();
        return bgra.order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void copy(ByteBuffer bgra, PixelRectangle part, BufferedImage image) {
        int[] line = new int[part.width()];
        for (int y = 0; y < part.height(); y++) {
            for (int x = 0; x < line.length; x++) {
                line[x] = straight(bgra.getInt(Integer.BYTES * (y * line.length + x)));
            }
            image.setRGB(part.x(), part.y() + y, line.length, 1, line, 0, line.length);
        }
    }

    /** Undoes the multiplication by alpha, rounded to the nearest. */
    private static int straight(int argb) {
        int alpha = argb >>> 24;
        if (alpha == OPAQUE || alpha == 0) {
            return argb;
        }
        int result = alpha << 24;
        for (int shift = 0; shift <= 16; shift += 8) {
            int part = ((argb >> shift & OPAQUE) * OPAQUE + alpha / 2) / alpha;
            result |= Math.min(part, OPAQUE) << shift;
        }
        return result;
    }
}
