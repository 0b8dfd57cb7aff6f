package dev.gedanken.app.export;

import dev.gedanken.play.PlayState;
import dev.gedanken.world.Frame;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Frames side by side with their step numbers below: a figure for a paper. The true world's frames are a
 * second row.
 */
final class StripPicture {
    private static final int GAP = 4;
    private static final int LABEL_HEIGHT = 18;
    private static final int FONT_SIZE = 12;

    private final int scale;
    private final boolean showsTwin;
    private final List<Column> columns = new ArrayList<>();

    /** What one step shows. */
    private record Column(long step, Frame shown, Optional<Frame> truth) {}

    StripPicture(int scale, boolean showsTwin) {
        this.scale = scale;
        this.showsTwin = showsTwin;
    }

    void add(PlayState state) {
        Frame shown =
                (showsTwin ? state.dreamed() : state.shown()).orElseThrow(ExportFile::noFrames);
        columns.add(new Column(state.step(), shown, showsTwin ? state.truth() : Optional.empty()));
    }

    /** Returns the picture, RGB on white. */
    BufferedImage picture() {
        Frame first = columns.getFirst().shown();
        int right = first.width() * scale + GAP;
        int down = first.height() * scale + GAP;
        int rows = columns.getFirst().truth().isPresent() ? 2 : 1;
        BufferedImage image =
                new BufferedImage(
                        right * columns.size() - GAP,
                        down * rows - GAP + LABEL_HEIGHT,
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        for (int i = 0; i < columns.size(); i++) {
            draw(image, columns.get(i), i * right, down);
            label(pen, columns.get(i).step(), i * right + (right - GAP) / 2, image.getHeight());
        }
        pen.dispose();
        return image;
    }

    private void draw(BufferedImage image, Column column, int left, int down) {
        draw(image, column.shown(), left, 0);
        column.truth().ifPresent(truth -> draw(image, truth, left, down));
    }

    private void draw(BufferedImage image, Frame frame, int left, int top) {
        for (int y = 0; y < frame.height() * scale; y++) {
            for (int x = 0; x < frame.width() * scale; x++) {
                image.setRGB(left + x, top + y, rgb(frame, x / scale, y / scale));
            }
        }
    }

    private static int rgb(Frame frame, int x, int y) {
        return frame.channel(x, y, 0) << 16 | frame.channel(x, y, 1) << 8 | frame.channel(x, y, 2);
    }

    private static void label(Graphics2D pen, long step, int middle, int bottom) {
        pen.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, FONT_SIZE));
        pen.setColor(Color.BLACK);
        FontMetrics metrics = pen.getFontMetrics();
        String text = Long.toString(step);
        pen.drawString(
                text, middle - metrics.stringWidth(text) / 2, bottom - metrics.getDescent() - 1);
    }
}
