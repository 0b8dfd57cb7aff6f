package dev.gedanken.app.window.stage;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** Asks for a line of text, over the stage and without interrupting anything. */
final class StagePrompt extends StackPane {
    private static final int COLUMNS = 24;

    private final Label question = new Label();
    private final TextField field = new TextField();
    private final Runnable done;
    private Consumer<String> answered = text -> {};
    private Predicate<String> valid = text -> true;

    /**
     * Creates a hidden prompt.
     *
     * @param done runs after the answer
     */
    StagePrompt(Runnable done) {
        this.done = done;
        field.setPrefColumnCount(COLUMNS);
        field.setOnAction(event -> accept());
        field.textProperty()
                .addListener((property, before, text) ->
                        field.pseudoClassStateChanged(Styles.STATE_DANGER, !valid.test(text)));
        field.focusedProperty().addListener((property, before, now) -> setVisible(now));
        question.setLabelFor(field);
        HBox card = new HBox(question, field);
        card.getStyleClass().add("prompt-card");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        card.setAlignment(Pos.CENTER);
        setAlignment(Pos.BOTTOM_CENTER);
        setPickOnBounds(false);
        getStyleClass().add("prompt");
        getChildren().add(card);
        setVisible(false);
    }

    /**
     * Asks a question.
     *
     * @param id of the field
     * @param text the initial text
     * @param isValid decides which answers are accepted
     * @param answer receives the answer; not called if cancelled
     */
    void ask(
            String id,
            String asked,
            String text,
            Predicate<String> isValid,
            Consumer<String> answer) {
        answered = answer;
        valid = isValid;
        question.setText(asked);
        field.setId(id);
        field.setAccessibleText(asked);
        field.setText(text);
        setVisible(true);
        // Later, because the letter that opened the prompt has not been processed yet.
        Platform.runLater(() -> {
            field.requestFocus();
            field.selectAll();
        });
    }

    private void accept() {
        if (valid.test(field.getText())) {
            answered.accept(field.getText());
            done.run();
        }
    }
}
