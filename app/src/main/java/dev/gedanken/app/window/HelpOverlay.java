package dev.gedanken.app.window;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.view.KeyNames;
import dev.gedanken.app.view.Shortcut;
import dev.gedanken.world.Action;
import dev.gedanken.world.ActionSpace;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The list of keys, over the stage. */
final class HelpOverlay extends StackPane {
    private final GridPane keys = new GridPane();
    private ActionSpace listed = ActionSpace.startingWith("idle").build();

    HelpOverlay() {
        Label title = new Label("Keys");
        title.getStyleClass().add(Styles.TITLE_3);
        keys.getStyleClass().add("help-keys");
        VBox card = new VBox(title, keys);
        card.getStyleClass().addAll("help-card", Styles.ELEVATED_3);
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getStyleClass().add("help-overlay");
        setAlignment(Pos.CENTER);
        getChildren().add(card);
        setMinSize(0, 0);
        setVisible(false);
        setMouseTransparent(true);
        setAccessibleText("List of keys");
        fill();
    }

    /** Lists the keys of the world that is played. */
    void show(ActionSpace actions) {
        listed = actions;
        fill();
    }

    private void fill() {
        keys.getChildren().clear();
        int row = 0;
        for (Action action : listed.actions()) {
            if (!action.keys().isEmpty()) {
                addRow(row++, KeyNames.printed(action.keys()), action.name());
            }
        }
        for (Shortcut shortcut : Shortcut.values()) {
            addRow(row++, shortcut.label(), shortcut.meaning());
        }
    }

    private void addRow(int row, String key, String meaning) {
        Label cap = new Label(key);
        cap.getStyleClass().add("key-cap");
        keys.addRow(row, cap, new Label(meaning));
    }
}
