package dev.gedanken.app.window.panel.builtin;

import java.util.Arrays;
import javafx.scene.canvas.GraphicsContext;

/** A curve that fills its area from its lowest to its highest value. */
final class CurveCanvas extends CanvasRegion {
    private static final double HEIGHT = 44;
    private static final double EDGE = 3;

    private double[] values = {};

    CurveCanvas() {
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
    }

    void show(double[] next) {
        values = next;
        repaint();
    }

    @Override
    void paint(GraphicsContext pen, double width, double height) {
        if (values.length < 2) {
            return;
        }
        double low = Arrays.stream(values).min().orElse(0);
        double range = Math.max(1e-9, Arrays.stream(values).max().orElse(1) - low);
        double[] x = new double[values.length];
        double[] y = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            x[i] = i * width / (values.length - 1);
            y[i] = height - EDGE - (height - 2 * EDGE) * (values[i] - low) / range;
        }
        pen.setStroke(accent());
        pen.setLineWidth(stroke());
        pen.strokePolyline(x, y, values.length);
    }
}
