package dev.gedanken.app.window.controls;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.window.shared.UiContext;
import java.util.Locale;
import java.util.OptionalDouble;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** How the model draws, in a popup: shows the temperature, and is disabled for models without one. */
final class SamplerMenu extends MenuButton {
    private final TemperatureSlider temperature;

    SamplerMenu(UiContext ui) {
        temperature = new TemperatureSlider(ui);
        setId("sampler");
        setGraphic(new FontIcon(MaterialDesignT.THERMOMETER));
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().addAll(Styles.FLAT, "figure-menu");
        setTooltip(new Tooltip(ui.texts().of("temperature.tooltip")));
        setAccessibleText(ui.texts().of("temperature.accessible"));
        CustomMenuItem item = new CustomMenuItem(temperature, false);
        getItems().add(item);
    }

    /** Shows the model's temperature. */
    void show(OptionalDouble degrees) {
        setDisable(degrees.isEmpty());
        temperature.show(degrees);
        String text =
                degrees.isEmpty() ? "–" : String.format(Locale.ROOT, "%.2f", degrees.getAsDouble());
        if (!text.equals(getText())) {
            setText(text);
        }
    }
}
