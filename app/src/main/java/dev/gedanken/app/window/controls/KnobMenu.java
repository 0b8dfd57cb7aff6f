package dev.gedanken.app.window.controls;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.live.snapshot.Tuning;
import dev.gedanken.app.window.shared.UiContext;
import dev.gedanken.model.Knob;
import java.util.List;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** The model's knobs, in a popup: shows the value of the first, and is disabled for models without any. */
final class KnobMenu extends MenuButton {
    private final UiContext ui;
    private List<Knob> knobs = List.of();
    private List<KnobSlider> sliders = List.of();

    KnobMenu(UiContext ui) {
        this.ui = ui;
        setId("knobs");
        setGraphic(new FontIcon(MaterialDesignT.TUNE));
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().addAll(Styles.FLAT, "figure-menu");
        setTooltip(new Tooltip(ui.texts().of("knobs.tooltip")));
        setAccessibleText(ui.texts().of("knobs.accessible"));
        show(Tuning.NONE);
    }

    /** Shows the model's knobs. */
    void show(Tuning tuning) {
        setDisable(tuning.knobs().isEmpty());
        if (!tuning.knobs().equals(knobs)) {
            list(tuning.knobs());
        }
        sliders.forEach(slider -> slider.show(tuning.values()));
        String text =
                knobs.isEmpty()
                        ? "–"
                        : sliders.getFirst()
                                .text(
                                        tuning.values()
                                                .value(knobs.getFirst().name())
                                                .orElse(knobs.getFirst().initial()));
        if (!text.equals(getText())) {
            setText(text);
        }
    }

    private void list(List<Knob> others) {
        knobs = others;
        sliders = others.stream().map(knob -> new KnobSlider(knob, ui)).toList();
        getItems()
                .setAll(sliders.stream().map(slider -> new CustomMenuItem(slider, false)).toList());
    }
}
