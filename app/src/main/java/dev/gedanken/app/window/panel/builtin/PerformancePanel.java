package dev.gedanken.app.window.panel.builtin;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.plugin.Panel;
import dev.gedanken.plugin.PanelFigures;
import dev.gedanken.plugin.PanelFigures.Quantiles;
import dev.gedanken.plugin.PanelHost;
import dev.gedanken.plugin.PanelMoment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** The performance figures. */
final class PerformancePanel implements Panel {
    private static final List<String> ROWS =
            List.of("fps", "model", "draw", "input", "moments", "heap", "device");
    private static final int HISTORY = 120;
    private static final double MIB = 1 << 20;

    private final ScrollPane root;
    private final FigureGrid grid = new FigureGrid();
    private final CurveCanvas curve = new CurveCanvas();
    private final Deque<Double> inputs = new ArrayDeque<>();
    private final Label words = new Label();
    private final Texts texts;

    PerformancePanel(PanelHost host, Texts texts) {
        this.texts = texts;
        words.setWrapText(true);
        words.setId("performance-words");
        words.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        ROWS.forEach(row -> grid.with(texts.of("performance." + row)));
        VBox body = new VBox(grid, words, curve);
        body.getStyleClass().add("panel-body");
        root = new ScrollPane(body);
        root.setFitToWidth(true);
        root.setAccessibleText(texts.of("panel.performance"));
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(PanelMoment moment) {
        PanelFigures figures = moment.figures();
        grid.set(0, Integer.toString(figures.framesPerSecond()));
        grid.set(1, text(figures.model()));
        grid.set(2, text(figures.draw()));
        grid.set(3, text(figures.input()));
        grid.set(4, mebibytes(figures.momentBytes()));
        grid.set(5, mebibytes(figures.heapBytes()));
        grid.set(6, figures.device());
        figures.input().p50().ifPresent(this::note);
        words.setText(
                texts.of(inputs.size() < 2 ? "performance.curve.empty" : "performance.curve"));
        curve.show(inputs.stream().mapToDouble(value -> value).toArray());
    }

    private void note(double input) {
        inputs.addLast(input);
        if (inputs.size() > HISTORY) {
            inputs.removeFirst();
        }
    }

    private String text(Quantiles quantiles) {
        return quantiles.p50().isEmpty() || quantiles.p99().isEmpty()
                ? "–"
                : "%s / %s ms"
                        .formatted(
                                texts.number(quantiles.p50().getAsDouble(), 1),
                                texts.number(quantiles.p99().getAsDouble(), 1));
    }

    private String mebibytes(long bytes) {
        return texts.number(bytes / MIB, 0) + " MiB";
    }
}
