package dev.gedanken.model.ability;

import dev.gedanken.model.Knob;
import dev.gedanken.model.KnobValues;
import dev.gedanken.model.WorldModel;
import java.util.List;

/** A model whose steps can be tuned by named numbers, such as the temperature of its draws. */
public interface HasKnobs {

    /** Returns the knobs, always the same in the same order. */
    List<Knob> knobs();

    /** Returns the current value of every knob. */
    KnobValues knobValues();

    /**
     * Returns the same model with other knob values; knobs that are not named keep theirs.
     *
     * <p>It shares the weights with this one: closing either closes both.
     *
     * @throws dev.gedanken.world.BadInputException if a knob is unknown or its value outside its range
     */
    WorldModel withKnobs(KnobValues values);
}
