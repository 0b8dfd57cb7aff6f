package dev.gedanken.app.window.panel.builtin;

import dev.gedanken.app.view.charts.BranchCurves;
import dev.gedanken.app.view.charts.BranchCurves.Curve;
import dev.gedanken.app.view.charts.BranchCurves.Point;
import dev.gedanken.app.view.charts.BranchCurves.SecondCurve;
import dev.gedanken.app.view.charts.ChartAxis;
import dev.gedanken.app.view.charts.ChartAxis.Tick;
import dev.gedanken.app.window.shared.StraightLines;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * Curves of branches over the steps, with axes and the cursor; reports the step that the user
 * points at.
 */
final class BranchChart extends CanvasRegion {
    private static final double LEAST_HEIGHT = 90;
    private static final double DASH = 4;
    private static final double EM_LEFT = 3.4;
    private static final double EM_BOTTOM = 1.6;
    private static final double EM_TICK_ACROSS = 5;
    private static final double EM_TICK_UP = 2.6;
    private static final double TOP = 6;
    private static final double RIGHT = 8;
    private static final double GAP = 4;

    private final IntConsumer pointedAt;
    private BranchCurves curves = BranchCurves.none();
    private double cursor;
    private Font font = Font.getDefault();

    /**
     * Creates an empty chart.
     *
     * @param pointedAt receives the step at which the user presses or drags
     */
    BranchChart(IntConsumer pointedAt) {
        this.pointedAt = pointedAt;
        setMinSize(0, LEAST_HEIGHT);
        canvas().setOnMousePressed(this::point);
        canvas().setOnMouseDragged(this::point);
    }

    /** Shows curves and the cursor; texts have the size of {@code shownFont}. */
    void show(BranchCurves next, double cursorStep, Font shownFont) {
        curves = next;
        cursor = cursorStep;
        font = shownFont;
        repaint();
    }

    private double left() {
        return Math.rint(EM_LEFT * font.getSize());
    }

    private ChartAxis across() {
        double pixels = Math.max(1, canvas().getWidth() - left() - RIGHT);
        return new ChartAxis(curves.firstStep(), curves.firstStep() + curves.steps(), pixels);
    }

    private ChartAxis up() {
        double room = canvas().getHeight() - TOP - Math.rint(EM_BOTTOM * font.getSize());
        return ChartAxis.upTo(curves.highest(), Math.max(1, room));
    }

    private void point(MouseEvent event) {
        pointedAt.accept((int) Math.rint(across().value(event.getX() - left())));
    }

    @Override
    void paint(GraphicsContext pen, double width, double height) {
        ChartAxis across = across();
        ChartAxis up = up();
        pen.setFont(font);
        paintValues(pen, up, across);
        paintSteps(pen, up, across);
        curves.curves().forEach(curve -> paint(pen, curve, across, up));
        curves.second().ifPresent(curve -> paint(pen, curve, across, up));
        double x = left() + across.position(cursor);
        pen.setLineDashes();
        pen.setLineWidth(Math.max(1, stroke() - 0.5));
        pen.setStroke(accent());
        StraightLines.vertical(pen, x, TOP, TOP + up.pixels());
    }

    private void paintValues(GraphicsContext pen, ChartAxis up, ChartAxis across) {
        pen.setTextAlign(TextAlignment.RIGHT);
        pen.setTextBaseline(VPos.CENTER);
        pen.setLineWidth(1);
        for (Tick tick : up.ticks(EM_TICK_UP * font.getSize())) {
            double y = Math.rint(TOP + up.pixels() - tick.position()) + 0.5;
            pen.setStroke(grid());
            StraightLines.horizontal(pen, left(), left() + across.pixels(), y);
            pen.setFill(text());
            pen.fillText(tick.label(), left() - GAP, y);
        }
    }

    private void paintSteps(GraphicsContext pen, ChartAxis up, ChartAxis across) {
        pen.setTextAlign(TextAlignment.CENTER);
        pen.setTextBaseline(VPos.TOP);
        pen.setFill(text());
        double half = font.getSize();
        for (Tick tick : across.ticks(EM_TICK_ACROSS * font.getSize())) {
            double x = left() + tick.position();
            if (x + half < canvas().getWidth()) {
                pen.fillText(tick.label(), x, TOP + up.pixels() + GAP);
            }
        }
    }

    private void paint(GraphicsContext pen, SecondCurve curve, ChartAxis across, ChartAxis up) {
        pen.setLineWidth(2 * stroke());
        pen.setLineDashes();
        pen.setStroke(text());
        line(pen, curve.points(), across, up);
    }

    private void line(GraphicsContext pen, List<Point> points, ChartAxis across, ChartAxis up) {
        double[] x = new double[points.size()];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            Point point = points.get(i);
            x[i] = left() + across.position(point.step());
            y[i] = TOP + up.pixels() - up.position(point.value());
        }
        pen.setLineJoin(
                StrokeLineJoin.ROUND); // Mitred joins would extend sharp peaks beyond their values.
        pen.strokePolyline(x, y, x.length);
    }

    private void paint(GraphicsContext pen, Curve curve, ChartAxis across, ChartAxis up) {
        pen.setLineWidth(curve.isPlayed() && !curve.isDashed() ? 2 * stroke() : stroke());
        if (curve.isDashed()) {
            pen.setLineDashes(DASH, DASH);
        } else {
            pen.setLineDashes();
        }
        pen.setStroke(Color.web("#%06x".formatted(curve.rgb())));
        line(pen, curve.points(), across, up);
    }
}
