package dev.gedanken.renderer.space;

import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.SourceFrame;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;

/** Turns words into small images that are legible on any background. */
public final class Words {
    private static final int BYTES_PER_PIXEL = 4;
    private static final float HALO_SHARE = 0.18f;

    private Words() {}

    /**
     * Returns an image of a line of text with a dark outline.
     *
     * @param text not blank
     * @param pixels the height of the font
     * @param rgb the colour of the letters
     * @return premultiplied, unlike other frames
     */
    public static SourceFrame draw(String text, int pixels, int rgb) {
        Font font = new Font(Font.SANS_SERIF, Font.PLAIN, pixels);
        var context = new FontRenderContext(new AffineTransform(), true, true);
        TextLayout layout = new TextLayout(text, font, context);
        float halo = Math.max(1, pixels * HALO_SHARE);
        Rectangle2D box = layout.getBounds();
        int margin = (int) Math.ceil(halo) + 1;
        var image =
                new BufferedImage(
                        (int) Math.ceil(box.getWidth()) + 2 * margin,
                        (int) Math.ceil(box.getHeight()) + 2 * margin,
                        BufferedImage.TYPE_INT_ARGB_PRE);
        Shape letters =
                layout.getOutline(
                        AffineTransform.getTranslateInstance(
                                margin - box.getX(), margin - box.getY()));
        paint(image, letters, halo, rgb);
        return frame(image);
    }

    private static void paint(BufferedImage image, Shape letters, float halo, int rgb) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(new Color(0, 0, 0, 190));
        graphics.setStroke(new BasicStroke(halo, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(letters);
        graphics.setColor(new Color(rgb));
        graphics.fill(letters);
        graphics.dispose();
    }

    private static SourceFrame frame(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        ByteBuffer rgba = ByteBuffer.allocateDirect(width * height * BYTES_PER_PIXEL);
        int[] pixel = new int[BYTES_PER_PIXEL];
        for (int i = 0; i < width * height; i++) {
            image.getRaster().getPixel(i % width, i / width, pixel);
            for (int part : pixel) {
                rgba.put((byte) part);
            }
        }
        return new SourceFrame(new PixelSize(width, height), rgba.flip());
    }
}
