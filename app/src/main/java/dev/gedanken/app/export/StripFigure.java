package dev.gedanken.app.export;

import dev.gedanken.play.PlayState;
import dev.gedanken.world.Frame;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Frames side by side with their step numbers below: a figure for a paper. The true world's frames
 * form a second row; each row then has a label at its left.
 */
final class StripFigure {
    private static final int GAP = 4;
    private static final int LABEL_HEIGHT = 18;
    private static final int LABEL_WIDTH = 60;
    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

    private final int scale;
    private final boolean showsTwin;
    private final FrameLabels labels;
    private final List<Column> columns = new ArrayList<>();

    /** The frames of one step. */
    private record Column(long step, Frame shown, Optional<Frame> truth) {}

    StripFigure(ExportStyle style) {
        this.scale = style.scale();
        this.showsTwin = style.showsTwin();
        this.labels = style.labels();
    }

    void add(PlayState state) {
        Frame shown =
                (showsTwin ? state.dreamed() : state.shown()).orElseThrow(ExportFile::noFrames);
        columns.add(new Column(state.step(), shown, showsTwin ? state.truth() : Optional.empty()));
    }

    private Frame first() {
        return columns.getFirst().shown();
    }

    private int right() {
        return first().width() * scale + GAP;
    }

    private int down() {
        return first().height() * scale + GAP;
    }

    private boolean hasTruth() {
        return columns.getFirst().truth().isPresent();
    }

    private int margin() {
        return hasTruth() ? LABEL_WIDTH : 0;
    }

    /** Returns its size, in pixels or, for vector formats, in points. */
    Dimension size() {
        int rows = hasTruth() ? 2 : 1;
        return new Dimension(
                margin() + right() * columns.size() - GAP, down() * rows - GAP + LABEL_HEIGHT);
    }

    /** Draws it on white. */
    void draw(Graphics2D pen) {
        Dimension size = size();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, size.width, size.height);
        pen.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setFont(FONT);
        pen.setColor(Color.BLACK);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            int left = margin() + i * right();
            draw(pen, column.shown(), left, 0);
            column.truth().ifPresent(truth -> draw(pen, truth, left, down()));
            label(pen, column.step(), left + (right() - GAP) / 2, size.height);
        }
        if (hasTruth()) {
            name(pen, labels.dream(), 0);
            name(pen, labels.truth(), down());
        }
    }

    /** Draws a frame with each pixel as a separate square, so that no viewer smooths it. */
    private void draw(Graphics2D pen, Frame frame, int left, int top) {
        pen.drawImage(image(frame, scale), left, top, null);
    }

    /** Returns a frame with each of its pixels as a square. */
    static BufferedImage image(Frame frame, int scale) {
        int width = frame.width() * scale;
        int height = frame.height() * scale;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, rgb(frame, x / scale, y / scale));
            }
        }
        return image;
    }

    private static int rgb(Frame frame, int x, int y) {
        return frame.channel(x, y, 0) << 16 | frame.channel(x, y, 1) << 8 | frame.channel(x, y, 2);
    }

    private static void label(Graphics2D pen, long step, int middle, int bottom) {
        FontMetrics metrics = pen.getFontMetrics();
        String text = Long.toString(step);
        pen.drawString(
                text, middle - metrics.stringWidth(text) / 2, bottom - metrics.getDescent() - 1);
    }

    private void name(Graphics2D pen, String text, int top) {
        FontMetrics metrics = pen.getFontMetrics();
        pen.drawString(text, 0, top + (down() - GAP + metrics.getAscent()) / 2);
    }
}
