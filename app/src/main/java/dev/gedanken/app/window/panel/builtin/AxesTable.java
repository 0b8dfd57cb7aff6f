package dev.gedanken.app.window.panel.builtin;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.view.axes.AxisWords;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.app.window.incremental.IncrementalQueue;
import dev.gedanken.evaluate.axes.AxesReport;
import dev.gedanken.evaluate.axes.AxisResult;
import dev.gedanken.evaluate.axes.AxisResult.Verdict;
import dev.gedanken.evaluate.axes.Figure;
import dev.gedanken.evaluate.axes.Figure.Standing;
import dev.gedanken.evaluate.axes.Score;
import dev.gedanken.evaluate.axes.Score.DoesNotApply;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;

/**
 * Scores along seven axes: a heading for each with its verdict, and below it the figures on which
 * the verdict depends.
 */
final class AxesTable extends GridPane {
    private static final int COLUMNS = 3;

    private final Texts texts;
    private final AxisWords words;
    private final IncrementalQueue listing = new IncrementalQueue(1);

    AxesTable(Texts texts) {
        this.texts = texts;
        words = new AxisWords(texts);
        setId("axes");
        getStyleClass().add("score-table");
    }

    /** Replaces the report, an axis with each picture. */
    void show(AxesReport report) {
        listing.clear();
        getChildren().clear();
        report.axes().forEach(result -> listing.add(() -> add(result)));
    }

    private void add(AxisResult result) {
        Label name = new Label(words.of(result.axis()));
        name.getStyleClass().add(Styles.TEXT_BOLD);
        name.setTooltip(new Tooltip(words.question(result.axis())));
        Label verdict = new Label(words.of(result.verdict()));
        verdict.getStyleClass().addAll(Styles.TEXT_SMALL, style(result.verdict()));
        verdict.setWrapText(true);
        int row = getRowCount();
        add(name, 0, row);
        add(verdict, 1, row, COLUMNS - 1, 1);
        List<Figure> deciding = result.figures().stream().filter(Figure::decides).toList();
        deciding.forEach(this::add);
        if (deciding.isEmpty()) {
            result.figures().stream()
                    .flatMap(figure -> figure.scores().stream())
                    .filter(DoesNotApply.class::isInstance)
                    .map(DoesNotApply.class::cast)
                    .findFirst()
                    .ifPresent(none -> addMuted(words.of(none.reason())));
        }
        result.notes().forEach(note -> addMuted(words.of(note)));
    }

    private void addMuted(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        add(label, 0, getRowCount(), COLUMNS, 1);
    }

    private void add(Figure figure) {
        String about = words.about(figure);
        Label measure = new Label(words.measure(figure) + (about.isEmpty() ? "" : ", " + about));
        measure.setWrapText(true);
        measure.setTooltip(new Tooltip(words.formula(figure)));
        Score model = figure.scores().getFirst();
        Label value = new Label(words.value(figure, model));
        value.getStyleClass().addAll("figure", style(figure.standing()));
        value.setMinWidth(USE_PREF_SIZE);
        value.setTooltip(new Tooltip(tip(figure, model)));
        Label floor =
                new Label(
                        figure.bestFloor()
                                .map(each ->
                                        words.value(figure, each) + " " + words.of(each.subject()))
                                .orElse(""));
        floor.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        floor.setWrapText(true);
        GridPane.setHalignment(value, HPos.RIGHT);
        addRow(getRowCount(), measure, value, floor);
    }

    private String tip(Figure figure, Score model) {
        return switch (model) {
            case Score.Measured measured ->
                    texts.of(
                            "axis.tip",
                            words.interval(figure, measured),
                            texts.count(measured.episodes()),
                            words.of(figure.standing()));
            case DoesNotApply none -> words.of(none.reason());
        };
    }

    private static String style(Verdict verdict) {
        return switch (verdict) {
            case HOLDS -> Styles.SUCCESS;
            case PARTLY -> Styles.WARNING;
            case FAILS -> Styles.DANGER;
            case DOES_NOT_APPLY -> Styles.TEXT_MUTED;
        };
    }

    private static String style(Standing standing) {
        return switch (standing) {
            case BETTER -> Styles.SUCCESS;
            case LIKE_A_BASELINE -> Styles.WARNING;
            case WORSE -> Styles.DANGER;
            case NOT_COMPARED -> Styles.TEXT_MUTED;
        };
    }
}
