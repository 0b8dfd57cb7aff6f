package dev.gedanken.app.live.snapshot;

import dev.gedanken.model.Knob;
import dev.gedanken.model.KnobValues;
import java.util.List;
import java.util.Optional;

/**
 * The knobs of a model and their current values.
 *
 * @param knobs the model's knobs; none if it has no knobs
 * @param values a value for each of them
 */
public record Tuning(List<Knob> knobs, KnobValues values) {
    /** A model without knobs. */
    public static final Tuning NONE = new Tuning(List.of(), KnobValues.NONE);

    public Tuning {
        knobs = List.copyOf(knobs);
    }

    /** Returns the value of a knob after a number of notches; empty if there is no such knob. */
    public Optional<KnobValues> moved(String name, int notches) {
        return knobs.stream()
                .filter(knob -> knob.name().equals(name))
                .findFirst()
                .map(knob -> {
                    double now = values.value(name).orElse(knob.initial());
                    return KnobValues.of(name, KnobNotches.moved(knob, now, notches));
                });
    }
}
