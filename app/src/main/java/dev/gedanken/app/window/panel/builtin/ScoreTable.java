package dev.gedanken.app.window.panel.builtin;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.evaluate.EvaluationReport;
import dev.gedanken.evaluate.HorizonScore;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;

/**
 * The scores of a pack, with a row for each horizon, next to those of the last frame held still.
 */
final class ScoreTable extends GridPane {
    private static final List<String> COLUMNS =
            List.of("horizon", "psnr", "copy", "objects", "position", "keys");

    private final Texts texts;

    ScoreTable(Texts texts) {
        this.texts = texts;
        setId("scores");
        getStyleClass().add("score-table");
    }

    /** Replaces the report. */
    void show(EvaluationReport report) {
        getChildren().clear();
        for (int column = 0; column < COLUMNS.size(); column++) {
            String key = "scores." + COLUMNS.get(column);
            Label header = label(texts.of(key));
            header.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
            header.setTooltip(new Tooltip(texts.of(key + ".long")));
            add(header, column, 0);
        }
        for (HorizonScore score : report.openLoop()) {
            addRow(
                    getRowCount(),
                    figure(texts.count(score.horizon())),
                    figure(decimal(score.psnr())),
                    figure(decimal(score.copyLastPsnr())),
                    figure(percent(score.objectsPresent())),
                    figure(decimal(score.positionErrorPx())),
                    figure(percent(score.controlFollowed())));
        }
    }

    private String decimal(@Nullable Double value) {
        return value == null ? "–" : texts.number(value, 1);
    }

    private String percent(@Nullable Double share) {
        return share == null ? "–" : texts.number(100 * share, 0);
    }

    private static Label figure(String text) {
        Label figure = label(text);
        figure.getStyleClass().add("figure");
        return figure;
    }

    private static Label label(String text) {
        Label label = new Label(text);
        label.setMinWidth(USE_PREF_SIZE);
        GridPane.setHalignment(label, HPos.RIGHT);
        return label;
    }
}
