package dev.gedanken.app.window.panel.builtin;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.window.incremental.IncrementalQueue;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/** Names with their values, in a column. */
final class FigureGrid extends GridPane {
    private static final double NAMES_PERCENT = 40;

    private static final int ROWS_AT_ONCE = 4;

    private final IncrementalQueue listing = new IncrementalQueue(ROWS_AT_ONCE);
    private final List<Label> values = new ArrayList<>();

    FigureGrid() {
        getStyleClass().add("figure-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setPercentWidth(NAMES_PERCENT);
        ColumnConstraints said = new ColumnConstraints();
        said.setPercentWidth(100 - NAMES_PERCENT);
        getColumnConstraints().addAll(names, said);
    }

    /** Adds a name; {@link #set} sets its value. */
    FigureGrid with(String name) {
        Label label = new Label(name);
        label.getStyleClass().add(Styles.TEXT_MUTED);
        label.setWrapText(true);
        GridPane.setValignment(label, VPos.TOP);
        Label value = new Label("–");
        value.setWrapText(true);
        value.setAccessibleText(name);
        int row = values.size();
        listing.add(() -> addRow(row, label, value));
        values.add(value);
        return this;
    }

    void set(int row, String text) {
        Label value = values.get(row);
        if (!value.getText().equals(text)) {
            value.setText(text);
        }
    }
}
