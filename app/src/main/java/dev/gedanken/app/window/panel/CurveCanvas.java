package dev.gedanken.app.window.panel;

import java.util.Arrays;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** A curve that fills its room from its least to its greatest value. */
final class CurveCanvas extends Region {
    private static final double HEIGHT = 44;
    private static final double LINE = 1.5;
    private static final double EDGE = 3;
    private static final Color COLOUR = Color.web("#58a6ff");

    private final Canvas canvas = new Canvas();
    private double[] values = {};

    CurveCanvas() {
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        getChildren().add(canvas);
    }

    void show(double[] next) {
        values = next;
        paint();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        paint();
    }

    private void paint() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (values.length < 2) {
            return;
        }
        double low = Arrays.stream(values).min().orElse(0);
        double range = Math.max(1e-9, Arrays.stream(values).max().orElse(1) - low);
        double[] x = new double[values.length];
        double[] y = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            x[i] = i * canvas.getWidth() / (values.length - 1);
            y[i] =
                    canvas.getHeight()
                            - EDGE
                            - (canvas.getHeight() - 2 * EDGE) * (values[i] - low) / range;
        }
        pen.setStroke(COLOUR);
        pen.setLineWidth(LINE);
        pen.strokePolyline(x, y, values.length);
    }
}
