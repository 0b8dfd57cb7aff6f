package dev.gedanken.app.window.stage;

import dev.gedanken.app.view.charts.PsnrTrace;
import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** The little curve of the distance between dream and truth. */
final class Sparkline extends Canvas {
    private static final double WIDTH = 150;
    private static final double HEIGHT = 22;
    private static final double LINE = 1.5;
    private static final Color COLOUR = Color.web("#58a6ff");
    private static final Color GROUND = Color.web("#8b949e", 0.25);

    Sparkline(String accessibleName) {
        super(WIDTH, HEIGHT);
        setAccessibleText(accessibleName);
    }

    void show(List<PsnrTrace.Point> points) {
        GraphicsContext pen = getGraphicsContext2D();
        pen.clearRect(0, 0, WIDTH, HEIGHT);
        pen.setStroke(GROUND);
        pen.strokeLine(0, HEIGHT - 0.5, WIDTH, HEIGHT - 0.5);
        if (points.isEmpty()) {
            return;
        }
        long last = points.getLast().step();
        double[] x = new double[points.size()];
        double[] y = new double[points.size()];
        for (int i = 0; i < points.size(); i++) {
            PsnrTrace.Point point = points.get(i);
            x[i] = WIDTH * (1 - (double) (last - point.step()) / PsnrTrace.STEPS);
            y[i] = LINE + (HEIGHT - 2 * LINE) * (1 - point.height());
        }
        pen.setStroke(COLOUR);
        pen.setLineWidth(LINE);
        pen.strokePolyline(x, y, points.size());
    }
}
