package dev.gedanken.app.window.panel;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** Names and what is said of them, below each other. */
final class FigureGrid extends GridPane {
    private final List<Label> values = new ArrayList<>();

    FigureGrid() {
        getStyleClass().add("figure-grid");
    }

    /** Adds a name; {@link #set} says what is said of it. */
    FigureGrid with(String name) {
        Label label = new Label(name);
        label.getStyleClass().add(Styles.TEXT_MUTED);
        label.setMinWidth(USE_PREF_SIZE);
        Label value = new Label("–");
        value.setWrapText(true);
        value.setAccessibleText(name);
        addRow(values.size(), label, value);
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
