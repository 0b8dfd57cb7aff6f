package dev.gedanken.app.window.jobs;

import dev.gedanken.app.window.shared.UiContext;
import dev.gedanken.family.Family;
import dev.gedanken.family.Setting;
import dev.gedanken.world.BadInputException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The settings of a family, with a field for each; an empty field keeps the default. */
final class FamilySettings extends TitledPane {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final double HEIGHT = 180;
    private static final double FIELD_WIDTH = 90;

    private final UiContext ui;
    private final GridPane grid = new GridPane();
    private final Map<Setting, TextField> fields = new LinkedHashMap<>();

    /** Creates a closed list without fields. */
    FamilySettings(UiContext ui) {
        this.ui = ui;
        grid.getStyleClass().add("look-grid");
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(HEIGHT);
        scroll.setMaxHeight(HEIGHT);
        setContent(scroll);
        setExpanded(false);
        setAnimated(false);
    }

    /** Lists the settings of a family with their defaults. */
    void show(Family family) {
        grid.getChildren().clear();
        fields.clear();
        family.settings().forEach(setting -> add(family.card().name(), setting));
        setDisable(fields.isEmpty());
        count();
    }

    private void add(String family, Setting setting) {
        String meaning = ui.texts().setting(family, setting.name(), setting.description());
        String range =
                ui.texts()
                        .of(
                                setting.isWhole() ? "train.setting.whole" : "train.setting.range",
                                setting.text(setting.low()),
                                setting.text(setting.high()));
        Label label = new Label(meaning);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setTooltip(new Tooltip(setting.name()));
        GridPane.setHgrow(label, Priority.ALWAYS);
        TextField field = new TextField();
        field.setId("train-setting-" + setting.name());
        field.setPromptText(setting.standardText());
        field.setPrefWidth(FIELD_WIDTH);
        field.setMinWidth(FIELD_WIDTH);
        field.setTooltip(new Tooltip("%s: %s".formatted(setting.name(), range)));
        field.setAccessibleText("%s. %s".formatted(meaning, range));
        field.textProperty()
                .addListener((property, before, typed) -> {
                    field.pseudoClassStateChanged(
                            ERROR, !typed.isBlank() && !setting.allows(typed.strip()));
                    count();
                });
        label.setLabelFor(field);
        fields.put(setting, field);
        grid.addRow(grid.getRowCount(), label, field);
    }

    private void count() {
        long changed = fields.values().stream().filter(field -> !field.getText().isBlank()).count();
        setText(ui.texts().of("train.settings.changed", changed));
    }

    /**
     * Returns the typed values, as text by name, without the settings that keep their defaults.
     *
     * @throws BadInputException if a value is not allowed
     */
    SortedMap<String, String> values() {
        SortedMap<String, String> values = new TreeMap<>();
        fields.forEach((setting, field) -> {
            String typed = field.getText().strip();
            if (typed.isEmpty()) {
                return;
            }
            if (!setting.allows(typed)) {
                throw BadInputException.of(
                        "app.train.setting",
                        setting.name(),
                        typed,
                        setting.text(setting.low()),
                        setting.text(setting.high()));
            }
            values.put(setting.name(), typed);
        });
        return values;
    }
}
