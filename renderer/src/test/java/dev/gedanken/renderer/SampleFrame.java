package dev.gedanken.renderer;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;

/** A drawn frame of 64×64 pixels with bricks, a ball, a paddle and slopes. */
final class SampleFrame {
    private static final int SIDE = 64;
    private static final int[] ROWS = {0xD05040, 0xD0A040, 0x60A050};

    private SampleFrame() {}

    /** Returns the frame with the ball and the paddle this many pixels farther on. */
    static SourceFrame at(int moved) {
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0x182030));
        graphics.fillRect(0, 0, SIDE, SIDE);
        for (int i = 0; i < 18; i++) {
            if (i != 8 + moved / 3) {
                graphics.setColor(new Color(ROWS[i / 6]));
                graphics.fillRect(3 + i % 6 * 10, 6 + i / 6 * 5, 9, 4);
            }
        }
        graphics.setColor(new Color(0x5080B0));
        graphics.setStroke(new BasicStroke(2));
        graphics.drawLine(2, 50, 26, 26);
        graphics.drawLine(4, 56, 40, 44);
        graphics.setColor(new Color(0xF0F0E0));
        graphics.fillOval(36 + moved, 34 - moved, 7, 7);
        graphics.setColor(new Color(0x70D0F0));
        graphics.fillRect(28 + 2 * moved, 58, 14, 3);
        graphics.dispose();
        return frame(image);
    }

    /** Returns a bump around the ball. */
    static ScalarMap surprise() {
        float[] values = new float[256];
        for (int i = 0; i < values.length; i++) {
            float x = i % 16 - 9.5f;
            float y = i / 16 - 9;
            values[i] = (float) Math.exp(-(x * x + y * y) / 8);
        }
        return new ScalarMap(new PixelSize(16, 16), values);
    }

    /** Returns which pixels are the ball's and the paddle's. */
    static LabelMap objects() {
        int[] labels = new int[SIDE * SIDE];
        SourceFrame frame = at(0);
        for (int i = 0; i < labels.length; i++) {
            int rgb = frame.rgba().getInt(4 * i) >>> 8;
            labels[i] = rgb == 0xF0F0E0 ? 1 : rgb == 0x70D0F0 ? 2 : 0;
        }
        return new LabelMap(frame.size(), labels);
    }

    private static SourceFrame frame(BufferedImage image) {
        var size = new PixelSize(SIDE, SIDE);
        ByteBuffer rgba = ByteBuffer.allocateDirect((int) size.bytes());
        for (int i = 0; i < size.pixels(); i++) {
            rgba.putInt(4 * i, image.getRGB(i % SIDE, i / SIDE) << 8 | 0xFF);
        }
        return new SourceFrame(size, rgba);
    }
}
