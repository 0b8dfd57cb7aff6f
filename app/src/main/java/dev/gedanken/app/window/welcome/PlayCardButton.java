package dev.gedanken.app.window.welcome;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.view.command.StudioCommand;
import dev.gedanken.app.view.command.StudioCommand.BackToPlay;
import dev.gedanken.app.window.shared.UiContext;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;

/** Something to play: a picture with a title and a caption; a click plays it. */
final class PlayCardButton extends Button {
    private static final double SIDE = 144;

    private final ImageView picture = new ImageView();

    PlayCardButton(UiContext ui, String title, String caption, StudioCommand command) {
        picture.setFitWidth(SIDE);
        picture.setFitHeight(SIDE);
        Label name = wrapped(title);
        Label small = wrapped(caption);
        small.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        VBox content = new VBox(picture, name, small);
        content.setMaxWidth(SIDE);
        content.getStyleClass().add("card-content");
        setGraphic(content);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().add("play-card");
        setAccessibleText("%s, %s".formatted(title, caption));
        setOnAction(event -> {
            ui.commands().accept(new BackToPlay());
            ui.commands().accept(command);
        });
    }

    private static Label wrapped(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setMaxWidth(SIDE);
        return label;
    }

    ImageView picture() {
        return picture;
    }
}
