package dev.gedanken.app.window.controls;

import dev.gedanken.app.live.snapshot.KnobNotches;
import dev.gedanken.app.studio.command.SimulationCommand.SetKnobs;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.app.window.shared.UiContext;
import dev.gedanken.model.Knob;
import dev.gedanken.model.KnobValues;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;

/** Sets one knob of the model. */
final class KnobSlider extends HBox {
    private final Knob knob;
    private final Slider slider;
    private final Texts texts;
    private final Label value = new Label();
    private boolean isFollowing;

    KnobSlider(Knob knob, UiContext ui) {
        this.knob = knob;
        this.texts = ui.texts();
        this.slider = new Slider(knob.low(), knob.high(), knob.initial());
        getStyleClass().add("knob");
        setAlignment(Pos.CENTER_LEFT);
        String name = ui.texts().knob(knob.name());
        slider.setId("knob-" + knob.name());
        slider.setBlockIncrement(KnobNotches.size(knob));
        slider.setAccessibleText(name);
        value.getStyleClass().add("figure");
        Label label = new Label(name);
        label.setLabelFor(slider);
        getChildren().addAll(label, slider, value);
        slider.valueProperty()
                .addListener((property, before, now) -> changed(now.doubleValue(), ui));
        write(knob.initial());
    }

    private void changed(double now, UiContext ui) {
        double nearest = KnobNotches.nearest(knob, now);
        write(nearest);
        if (!isFollowing) {
            ui.commands().accept(new SetKnobs(KnobValues.of(knob.name(), nearest)));
        }
    }

    private void write(double number) {
        value.setText(text(number));
    }

    /** Returns a value as text. */
    String text(double number) {
        return knob.kind() == Knob.Kind.WHOLE
                ? Long.toString(Math.round(number))
                : texts.number(number, 2);
    }

    /** Shows the knob's value, unless a person is dragging. */
    void show(KnobValues values) {
        double now = values.value(knob.name()).orElse(knob.initial());
        if (!slider.isValueChanging()
                && !slider.isPressed()
                && Math.abs(slider.getValue() - now) > KnobNotches.size(knob)) {
            isFollowing = true;
            slider.setValue(now);
            isFollowing = false;
        }
    }
}
