package dev.gedanken.app.window.panel.builtin;

import dev.gedanken.app.window.shared.ChartColours;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/** A region that is painted on a canvas of its size, and again whenever that changes. */
abstract class CanvasRegion extends ChartColours {
    private final Canvas canvas = new Canvas();

    CanvasRegion() {
        getChildren().add(canvas);
    }

    /** Paints all of it; nothing is there before. */
    abstract void paint(GraphicsContext pen, double width, double height);

    /** Returns what a person can point at. */
    final Canvas canvas() {
        return canvas;
    }

    /** Paints it anew, because there is something else to show. */
    final void repaint() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        paint(pen, canvas.getWidth(), canvas.getHeight());
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        repaint();
    }
}
