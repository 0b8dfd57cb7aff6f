package dev.gedanken.app.window.stage;

import dev.gedanken.app.view.charts.PsnrTrace;
import dev.gedanken.app.window.shared.ChartColours;
import dev.gedanken.app.window.shared.StraightLines;
import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/** The small curve of the distance between dream and truth. */
final class Sparkline extends ChartColours {
    private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
    private List<PsnrTrace.Point> shown = List.of();

    private static final double WIDTH = 150;
    private static final double HEIGHT = 22;
    private static final double LINE = 1.5;

    Sparkline(String accessibleName) {
        getChildren().add(canvas);
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        setAccessibleText(accessibleName);
    }

    void show(List<PsnrTrace.Point> points) {
        shown = points;
        paint();
    }

    @Override
    protected void layoutChildren() {
        paint();
    }

    private void paint() {
        List<PsnrTrace.Point> points = shown;
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, WIDTH, HEIGHT);
        pen.setLineWidth(1);
        pen.setStroke(grid());
        StraightLines.horizontal(pen, 0, WIDTH, HEIGHT - 0.5);
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
        pen.setStroke(accent());
        pen.setLineWidth(stroke());
        pen.strokePolyline(x, y, points.size());
    }
}
