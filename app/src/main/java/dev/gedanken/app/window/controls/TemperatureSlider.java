package dev.gedanken.app.window.controls;

import dev.gedanken.app.live.command.LiveCommand.SetTemperature;
import dev.gedanken.app.view.command.StudioCommand.Live;
import dev.gedanken.app.view.playback.Playback;
import dev.gedanken.app.window.shared.UiContext;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** Sets how adventurously the model draws. */
final class TemperatureSlider extends HBox {
    private static final double SNAP = 0.05;

    private final Slider slider = new Slider(0, Playback.MAX_TEMPERATURE, 0);
    private boolean isFollowing;

    TemperatureSlider(UiContext ui) {
        getStyleClass().add("temperature");
        setAlignment(Pos.CENTER_LEFT);
        slider.setId("temperature");
        slider.setBlockIncrement(SNAP);
        slider.setAccessibleText(ui.texts().of("temperature.accessible"));
        Tooltip.install(this, new Tooltip(ui.texts().of("temperature.tooltip")));
        getChildren().addAll(new FontIcon(MaterialDesignT.THERMOMETER), slider);
        slider.valueProperty()
                .addListener((property, before, now) -> changed(now.doubleValue(), ui));
    }

    private void changed(double now, UiContext ui) {
        double snapped = Math.round(now / SNAP) * SNAP;
        if (!isFollowing) {
            ui.commands().accept(new Live(new SetTemperature((float) snapped)));
        }
    }

    /** Shows the model's temperature, unless a person is dragging. */
    void show(OptionalDouble temperature) {
        if (temperature.isPresent()
                && !slider.isValueChanging()
                && !slider.isPressed()
                && Math.abs(slider.getValue() - temperature.getAsDouble()) > SNAP) {
            isFollowing = true;
            slider.setValue(temperature.getAsDouble());
            isFollowing = false;
        }
    }
}
