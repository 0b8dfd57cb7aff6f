package dev.gedanken.app.window.panel.builtin;

import dev.gedanken.app.view.charts.ChartAxis;
import dev.gedanken.app.window.shared.StraightLines;
import dev.gedanken.evaluate.HorizonScore;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** The quality of the dream by horizon, in dB, with the last frame held still as a dashed line. */
final class HorizonChart extends CanvasRegion {
    private static final double LEAST_HEIGHT = 120;
    private static final double EM_LEFT = 3;
    private static final double EM_BOTTOM = 1.6;
    private static final double EM_TICK = 3;
    private static final double EM_TICK_ACROSS = 5;
    private static final double TOP = 6;
    private static final double RIGHT = 12;
    private static final double GAP = 4;
    private static final double DOT = 5;
    private static final double DASH = 5;

    private List<HorizonScore> scores = List.of();
    private Font font = Font.getDefault();

    HorizonChart() {
        setId("scores-chart");
        setMinSize(0, LEAST_HEIGHT);
        setPrefHeight(LEAST_HEIGHT);
    }

    /** Shows scores by horizon; texts have the size of {@code shownFont}. */
    void show(List<HorizonScore> next, Font shownFont) {
        scores = List.copyOf(next);
        font = shownFont;
        repaint();
    }

    @Override
    void paint(GraphicsContext pen, double width, double height) {
        if (scores.isEmpty()) {
            return;
        }
        double left = Math.rint(EM_LEFT * font.getSize());
        double room = height - TOP - Math.rint(EM_BOTTOM * font.getSize());
        ChartAxis across =
                new ChartAxis(
                        0,
                        Math.max(1, scores.getLast().horizon()),
                        Math.max(1, width - left - RIGHT));
        double highest =
                scores.stream()
                        .mapToDouble(score -> Math.max(score.psnr(), score.copyLastPsnr()))
                        .filter(Double::isFinite)
                        .max()
                        .orElse(1);
        ChartAxis up = ChartAxis.upTo(Math.max(1, highest), Math.max(1, room));
        pen.setFont(font);
        axes(pen, left, across, up);
        line(pen, left, across, up, HorizonScore::copyLastPsnr, text(), DASH);
        line(pen, left, across, up, HorizonScore::psnr, accent(), 0);
    }

    private void axes(GraphicsContext pen, double left, ChartAxis across, ChartAxis up) {
        pen.setLineWidth(1);
        pen.setTextAlign(TextAlignment.RIGHT);
        pen.setTextBaseline(VPos.CENTER);
        for (ChartAxis.Tick tick : up.ticks(EM_TICK * font.getSize())) {
            double y = Math.rint(TOP + up.pixels() - tick.position()) + 0.5;
            pen.setStroke(grid());
            StraightLines.horizontal(pen, left, left + across.pixels(), y);
            pen.setFill(text());
            pen.fillText(tick.label(), left - GAP, y);
        }
        pen.setTextAlign(TextAlignment.CENTER);
        pen.setTextBaseline(VPos.TOP);
        for (ChartAxis.Tick tick : across.ticks(EM_TICK_ACROSS * font.getSize())) {
            pen.fillText(tick.label(), left + tick.position(), TOP + up.pixels() + GAP);
        }
    }

    private void line(
            GraphicsContext pen,
            double left,
            ChartAxis across,
            ChartAxis up,
            ToDoubleFunction<HorizonScore> part,
            Color colour,
            double dash) {
        pen.setStroke(colour);
        pen.setFill(colour);
        pen.setLineWidth(stroke());
        if (dash > 0) {
            pen.setLineDashes(dash);
        } else {
            pen.setLineDashes();
        }
        double[] x = new double[scores.size()];
        double[] y = new double[scores.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = left + across.position(scores.get(i).horizon());
            y[i] = TOP + up.pixels() - up.position(part.applyAsDouble(scores.get(i)));
            pen.fillOval(x[i] - DOT / 2, y[i] - DOT / 2, DOT, DOT);
        }
        pen.strokePolyline(x, y, x.length);
        pen.setLineDashes();
    }
}
