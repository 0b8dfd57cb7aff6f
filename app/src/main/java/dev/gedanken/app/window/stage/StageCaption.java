package dev.gedanken.app.window.stage;

import dev.gedanken.app.view.text.Texts;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A large caption below the stage that explains it, and how to take over play. */
final class StageCaption extends VBox {
    private final Texts texts;
    private final Label words = new Label();

    StageCaption(Texts texts) {
        this.texts = texts;
        Label way = new Label(texts.of("attract.key"));
        setId("tour-caption");
        getStyleClass().add("tour-caption");
        words.getStyleClass().add("tour-words");
        words.setWrapText(true);
        way.getStyleClass().add("tour-way");
        way.setWrapText(true);
        getChildren().addAll(words, way);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMouseTransparent(true);
        setVisible(false);
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
    }

    /** Shows a text by its key, or nothing. */
    void show(Optional<String> key) {
        key.ifPresent(known -> words.setText(texts.of(known)));
        setVisible(key.isPresent());
    }
}
