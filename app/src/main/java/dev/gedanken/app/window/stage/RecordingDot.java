package dev.gedanken.app.window.stage;

import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * A red dot in a corner of the stage while play is being recorded; also visible in presenter mode.
 */
final class RecordingDot extends Region {

    RecordingDot() {
        setId("record-dot");
        getStyleClass().add("record-dot");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMouseTransparent(true);
        setVisible(false);
        StackPane.setAlignment(this, Pos.TOP_LEFT);
    }
}
