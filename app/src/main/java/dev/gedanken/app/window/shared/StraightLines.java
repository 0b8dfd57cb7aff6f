package dev.gedanken.app.window.shared;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;

/**
 * Draws lines along the axes with the pen's stroke, line width and square ends, as filled
 * rectangles. Without a graphics card, a stroked line takes several times as long, and charts and
 * timeline draw many of them at every moment.
 */
public final class StraightLines {
    private StraightLines() {}

    /** Draws a vertical line; {@code from} is above {@code to}. */
    public static void vertical(GraphicsContext pen, double x, double from, double to) {
        double width = pen.getLineWidth();
        fill(pen, x - width / 2, from - width / 2, width, to - from + width);
    }

    /** Draws a horizontal line; {@code from} is left of {@code to}. */
    public static void horizontal(GraphicsContext pen, double from, double to, double y) {
        double width = pen.getLineWidth();
        fill(pen, from - width / 2, y - width / 2, to - from + width, width);
    }

    private static void fill(
            GraphicsContext pen, double left, double top, double width, double height) {
        Paint filling = pen.getFill();
        pen.setFill(pen.getStroke());
        pen.fillRect(left, top, width, height);
        pen.setFill(filling);
    }
}
