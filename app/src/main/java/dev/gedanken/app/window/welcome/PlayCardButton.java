package dev.gedanken.app.window.welcome;

import dev.gedanken.app.studio.command.StudioCommand;
import dev.gedanken.app.studio.command.WindowCommand.BackToPlay;
import dev.gedanken.app.window.shared.UiContext;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** Something to play: a picture with a title and a caption; a click plays it. */
final class PlayCardButton extends Button {
    private static final double SIDE = 144;

    private final ImageView picture = new ImageView();

    PlayCardButton(UiContext ui, String title, String caption, StudioCommand command) {
        picture.setFitWidth(SIDE);
        picture.setFitHeight(SIDE);
        VBox content =
                new VBox(picture, words(title, "card-title"), words(caption, "card-caption"));
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

    /** Texts know how high they are at a width; labels in a button do not. */
    private static Text words(String words, String style) {
        Text text = new Text(words);
        text.setWrappingWidth(SIDE);
        text.getStyleClass().add(style);
        return text;
    }

    ImageView picture() {
        return picture;
    }
}
