package dev.gedanken.app.window.stage;

import dev.gedanken.app.live.command.LiveCommand;
import dev.gedanken.app.live.command.TreeCommand;
import dev.gedanken.app.window.shared.UiContext;
import dev.gedanken.rollout.Branch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** Asks what a branch is to be called, over the stage and without stopping anything. */
final class NamePrompt extends StackPane {
    private final TextField name = new TextField();
    private final Consumer<LiveCommand> simulation;
    private final Runnable done;
    private int branch;

    NamePrompt(UiContext ui, Consumer<LiveCommand> simulation, Runnable done) {
        this.simulation = simulation;
        this.done = done;
        name.setId("branch-name");
        name.setPrefColumnCount(24);
        name.setAccessibleText(ui.texts().of("name.prompt"));
        name.setOnAction(event -> accept());
        name.focusedProperty().addListener((property, before, now) -> setVisible(now));
        HBox card = new HBox(new Label(ui.texts().of("name.prompt")), name);
        card.getStyleClass().add("prompt-card");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        card.setAlignment(Pos.CENTER);
        setAlignment(Pos.BOTTOM_CENTER);
        setPickOnBounds(false);
        getStyleClass().add("prompt");
        getChildren().add(card);
        setVisible(false);
    }

    void ask(Branch asked) {
        branch = asked.id();
        name.setText(asked.name());
        setVisible(true);
        // Later, for the letter that asked is still to be typed.
        Platform.runLater(() -> {
            name.requestFocus();
            name.selectAll();
        });
    }

    private void accept() {
        simulation.accept(new TreeCommand.NameBranch(branch, name.getText()));
        done.run();
    }
}
