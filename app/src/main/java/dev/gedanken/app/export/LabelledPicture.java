package dev.gedanken.app.export;

import dev.gedanken.world.Frame;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Frames side by side at their final size, each with a label below.
 *
 * @param scale side of a frame's pixel, in pixels
 */
record LabelledPicture(int scale) {
    private static final int BAR = 28;
    private static final int FONT_SIZE = 16;
    private static final int MARGIN = 8;
    private static final Color BACKGROUND = new Color(0x0D1117);
    private static final Color WORDS = new Color(0xE6EDF3);

    /** Returns frames of one size with labels below, as a picture with the film's pixels. */
    Frame of(List<Frame> frames, List<String> words) {
        int width = frames.getFirst().width() * scale;
        int height = frames.getFirst().height() * scale;
        // Films need even side lengths.
        BufferedImage picture =
                new BufferedImage(
                        width * frames.size() + width * frames.size() % 2,
                        height + BAR + height % 2,
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        try {
            pen.setColor(BACKGROUND);
            pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
            pen.setRenderingHint(
                    RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, FONT_SIZE));
            int baseline = height + (BAR + pen.getFontMetrics().getAscent()) / 2 - 2;
            for (int i = 0; i < frames.size(); i++) {
                pen.drawImage(StripFigure.image(frames.get(i), scale), i * width, 0, null);
                pen.setColor(WORDS);
                pen.setClip(i * width, height, width, BAR);
                pen.drawString(words.get(i), i * width + MARGIN, baseline);
                pen.setClip(null);
            }
        } finally {
            pen.dispose();
        }
        return frame(picture);
    }

    private static Frame frame(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        byte[] rgb = new byte[Frame.CHANNELS * pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            rgb[Frame.CHANNELS * i] = (byte) (pixels[i] >> 16);
            rgb[Frame.CHANNELS * i + 1] = (byte) (pixels[i] >> 8);
            rgb[Frame.CHANNELS * i + 2] = (byte) pixels[i];
        }
        return Frame.of(width, height, rgb);
    }
}
