package dev.gedanken.app.window.panel.builtin;

import dev.gedanken.app.window.shared.ChartColours;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/** A region that is painted on a canvas of its size, and repainted whenever the size changes. */
abstract class CanvasRegion extends ChartColours {
    private final Canvas canvas = new Canvas();

    CanvasRegion() {
        getChildren().add(canvas);
    }

    /** Paints all of it on an empty canvas. */
    abstract void paint(GraphicsContext pen, double width, double height);

    /** Returns the canvas for mouse events. */
    final Canvas canvas() {
        return canvas;
    }

    /** Repaints it with new content. */
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
