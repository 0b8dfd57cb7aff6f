package dev.gedanken.app.window.welcome;

import dev.gedanken.app.studio.command.StudioCommand;
import dev.gedanken.app.studio.command.WindowCommand.BackToPlay;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.app.welcome.Card;
import dev.gedanken.app.window.shared.UiContext;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** A choice for play: a picture with a title and a caption; a click plays it. */
final class PlayCardButton extends Button {
    private static final double SIDE = 128;
    private static final double PERCENT = 100;

    private final ImageView picture = new ImageView();

    PlayCardButton(UiContext ui, String title, String caption, StudioCommand command) {
        this(ui, title, caption, Optional.empty(), List.of(), command);
    }

    PlayCardButton(UiContext ui, Card card) {
        this(ui, card.title(), card.caption(), card.question(), card.scores(), card.command());
    }

    private PlayCardButton(
            UiContext ui,
            String title,
            String caption,
            Optional<Card.Question> question,
            List<Card.Score> scores,
            StudioCommand command) {
        picture.setFitWidth(SIDE);
        picture.setFitHeight(SIDE);
        VBox content =
                new VBox(picture, words(title, "card-title"), words(caption, "card-caption"));
        content.getStyleClass().add("card-content");
        question.map(asked -> ui.texts().given("world.question", asked.world(), asked.english()))
                .ifPresent(asked -> content.getChildren().add(words(asked, "card-question")));
        scores.forEach(score -> content.getChildren().add(bar(ui.texts(), score)));
        setGraphic(content);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().add("play-card");
        setAccessibleText("%s, %s".formatted(title, caption));
        setOnAction(event -> {
            ui.commands().accept(new BackToPlay());
            ui.commands().accept(command);
        });
    }

    /**
     * Returns a bar with a length of the share, and with its name and number in the tooltip and for
     * screen readers.
     */
    private static Node bar(Texts texts, Card.Score score) {
        ProgressBar bar = new ProgressBar(score.share());
        bar.setPrefWidth(SIDE);
        bar.getStyleClass().add("card-score");
        String words =
                texts.of(
                        score.key(),
                        texts.number(PERCENT * score.share(), score.share() < 1 ? 1 : 0));
        bar.setAccessibleText(words);
        Tooltip.install(bar, new Tooltip(words));
        return new VBox(words(words, "card-caption"), bar);
    }

    /** Text nodes know their height for a width; labels in a button do not. */
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
