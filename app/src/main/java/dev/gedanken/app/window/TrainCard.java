package dev.gedanken.app.window;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.view.StudioCommand.BackToPlay;
import dev.gedanken.app.view.StudioCommand.Train;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** What model is to be trained, of which scene and for how long; play goes on meanwhile. */
final class TrainCard extends StackPane {
    private static final double WIDTH = 420;
    private static final int LEAST_MINUTES = 1;
    private static final int USUAL_MINUTES = 60;
    private static final int MOST_MINUTES = 24 * 60;
    private static final int STEP_MINUTES = 10;

    private final ChoiceBox<String> scene = new ChoiceBox<>();
    private final TextField name = new TextField();
    private final Spinner<Integer> minutes =
            new Spinner<>(LEAST_MINUTES, MOST_MINUTES, USUAL_MINUTES, STEP_MINUTES);
    private final GridPane grid = new GridPane();
    private final Ui ui;

    /**
     * Creates a hidden card.
     *
     * @param scenes names of what can be learned; at least one
     */
    TrainCard(Ui ui, List<String> scenes) {
        this.ui = ui;
        scene.getItems().setAll(scenes);
        scene.setValue(scenes.getFirst());
        scene.setOnAction(event -> name.setText(scene.getValue() + "-mine"));
        name.setText(scene.getValue() + "-mine");
        minutes.setEditable(true);
        minutes.getValueFactory().setConverter(new Minutes());
        row("scene", scene);
        row("name", name);
        row("minutes", minutes);
        grid.getStyleClass().add("look-grid");
        Label title = new Label(ui.texts().of("train.title"));
        title.getStyleClass().add(Styles.TITLE_4);
        Label hint = new Label(ui.texts().of("train.hint"));
        hint.setWrapText(true);
        hint.getStyleClass().add(Styles.TEXT_MUTED);
        Button begin = new Button(ui.texts().of("train.begin"));
        begin.setId("train-begin");
        begin.getStyleClass().add(Styles.ACCENT);
        begin.setOnAction(event -> begin());
        VBox card = new VBox(title, hint, grid, begin);
        card.getStyleClass().add("prompt-card");
        card.setMaxSize(WIDTH, USE_PREF_SIZE);
        setAlignment(Pos.TOP_LEFT);
        setPickOnBounds(false);
        getStyleClass().add("tour");
        getChildren().add(card);
        setVisible(false);
    }

    /** Takes what was typed if it is a number that may be, else goes back to the number before. */
    private final class Minutes extends StringConverter<Integer> {
        @Override
        public String toString(Integer value) {
            return Integer.toString(value);
        }

        @Override
        public Integer fromString(String typed) {
            try {
                return Math.clamp(Long.parseLong(typed.strip()), LEAST_MINUTES, MOST_MINUTES);
            } catch (NumberFormatException e) {
                minutes.getEditor().setText(toString(minutes.getValue()));
                return minutes.getValue();
            }
        }
    }

    private void row(String key, Node control) {
        control.setId("train-" + key);
        control.setAccessibleText(ui.texts().of("train." + key));
        Label label = new Label(ui.texts().of("train." + key));
        label.setMinWidth(Label.USE_PREF_SIZE);
        grid.addRow(grid.getRowCount(), label, control);
    }

    private void begin() {
        ui.commands().accept(new BackToPlay());
        ui.commands()
                .accept(new Train(scene.getValue(), name.getText().strip(), minutes.getValue()));
    }
}
