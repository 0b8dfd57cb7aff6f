package dev.gedanken.app.window.keymap;

import dev.gedanken.app.settings.Preferences;
import dev.gedanken.app.view.text.Texts;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;

/** Sets the dead zone of gamepad sticks. */
final class DeadZoneRow extends HBox {
    private static final int STEP = 5;

    private final Label value = new Label();

    /**
     * Creates a row.
     *
     * @param percent the initial dead zone
     * @param chosen receives every change, in percent
     */
    DeadZoneRow(Texts texts, int percent, IntConsumer chosen) {
        Slider slider =
                new Slider(Preferences.LEAST_DEAD_ZONE, Preferences.MOST_DEAD_ZONE, percent);
        slider.setId("dead-zone");
        slider.setBlockIncrement(STEP);
        slider.setAccessibleText(texts.of("pad.dead-zone"));
        Label label = new Label(texts.of("pad.dead-zone"));
        label.setLabelFor(slider);
        value.getStyleClass().add("figure");
        getStyleClass().add("knob");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(label, slider, value);
        write(percent);
        slider.valueProperty()
                .addListener((property, before, now) -> {
                    int next = STEP * (int) Math.round(now.doubleValue() / STEP);
                    write(next);
                    if (next != STEP * (int) Math.round(before.doubleValue() / STEP)) {
                        chosen.accept(next);
                    }
                });
    }

    private void write(int percent) {
        value.setText(percent + " %");
    }
}
