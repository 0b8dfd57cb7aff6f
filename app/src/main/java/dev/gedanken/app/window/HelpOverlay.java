package dev.gedanken.app.window;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.view.KeyNames;
import dev.gedanken.app.view.Shortcut;
import dev.gedanken.world.Action;
import dev.gedanken.world.ActionSpace;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The list of keys, over the stage. */
final class HelpOverlay extends StackPane {
    private static final double WIDTH = 1160;

    private final GridPane play = grid();
    private final Ui ui;

    HelpOverlay(Ui ui) {
        this.ui = ui;
        FlowPane groups = new FlowPane();
        groups.getStyleClass().add("help-groups");
        groups.getChildren().add(group(ui.texts().of("help.world"), play));
        for (Shortcut.Menu menu : Shortcut.Menu.values()) {
            groups.getChildren().add(group(ui.texts().of("menu." + menu.name()), shortcuts(menu)));
        }
        Label title = new Label(ui.texts().of("help.title"));
        title.getStyleClass().add(Styles.TITLE_3);
        ScrollPane scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
        VBox card = new VBox(title, scroll);
        card.getStyleClass().addAll("help-card", Styles.ELEVATED_3);
        card.setMaxWidth(WIDTH);
        getStyleClass().add("help-overlay");
        setAlignment(Pos.CENTER);
        getChildren().add(card);
        setMinSize(0, 0);
        setVisible(false);
        setPickOnBounds(false);
        setAccessibleText(ui.texts().of("help.title"));
    }

    /** Lists the keys of the world that is played. */
    void show(ActionSpace actions) {
        play.getChildren().clear();
        int row = 0;
        for (Action action : actions.actions()) {
            if (!action.keys().isEmpty()) {
                addRow(play, row++, KeyNames.printed(action.keys()), action.name());
            }
        }
    }

    private GridPane shortcuts(Shortcut.Menu menu) {
        GridPane grid = grid();
        int row = 0;
        for (Shortcut shortcut : Shortcut.values()) {
            if (shortcut.menu() == menu) {
                addRow(grid, row++, ui.keymap().label(shortcut), ui.texts().of(shortcut));
            }
        }
        return grid;
    }

    private static VBox group(String name, GridPane keys) {
        Label heading = new Label(name);
        heading.getStyleClass().add(Styles.TEXT_MUTED);
        VBox group = new VBox(heading, keys);
        group.getStyleClass().add("help-group");
        return group;
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("help-keys");
        return grid;
    }

    private static void addRow(GridPane grid, int row, String key, String meaning) {
        Label cap = new Label(key);
        cap.setMinWidth(USE_PREF_SIZE);
        cap.getStyleClass().add("key-cap");
        grid.addRow(row, cap, new Label(meaning));
    }
}
