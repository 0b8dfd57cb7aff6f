package dev.gedanken.app.window.timeline;

import dev.gedanken.app.view.timeline.LaneLayout;
import dev.gedanken.app.view.timeline.Timescale;
import dev.gedanken.plugin.UnitHistory;
import dev.gedanken.plugin.UnitHistory.Point;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/**
 * A number of the belief as a line over the pictures of its steps, scaled from its lowest value to
 * its highest.
 */
record UnitCurve(UnitHistory history) {
    private static final double MARGIN = 3;
    private static final double LINE = 1.5;
    private static final double HALO = 4;
    private static final Color SHADE = Color.gray(0, 0.6);

    void paint(
            GraphicsContext pen,
            Timescale scale,
            double top,
            double width,
            TimelineColours colours) {
        List<Point> points =
                history.points().stream()
                        .filter(point -> isIn(scale.x(point.step()), width))
                        .toList();
        if (points.size() < 2) {
            return;
        }
        DoubleSummaryStatistics values =
                history.points().stream().mapToDouble(Point::value).summaryStatistics();
        double spread = Math.max(Double.MIN_NORMAL, values.getMax() - values.getMin());
        double room = LaneLayout.PICTURE - 2 * MARGIN;
        double[] x = points.stream().mapToDouble(point -> scale.x(point.step())).toArray();
        double[] y =
                points.stream()
                        .mapToDouble(point ->
                                top + MARGIN + room * (values.getMax() - point.value()) / spread)
                        .toArray();
        stroke(pen, SHADE, HALO, x, y);
        stroke(pen, colours.mark(), LINE, x, y);
        pen.setLineWidth(1);
    }

    private static boolean isIn(double x, double width) {
        return x >= -width && x <= 2 * width;
    }

    private static void stroke(
            GraphicsContext pen, Color colour, double width, double[] x, double[] y) {
        pen.setStroke(colour);
        pen.setLineWidth(width);
        pen.strokePolyline(x, y, x.length);
    }
}
