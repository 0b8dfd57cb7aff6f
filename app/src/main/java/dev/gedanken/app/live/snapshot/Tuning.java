package dev.gedanken.app.live.snapshot;

import dev.gedanken.model.Knob;
import dev.gedanken.model.KnobValues;
import java.util.List;

/**
 * How a model steps, and what could be changed about it.
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
}
