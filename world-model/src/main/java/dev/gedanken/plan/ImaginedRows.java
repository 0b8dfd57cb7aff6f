package dev.gedanken.plan;

import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.List;

/**
 * Where several plans stand after some steps, one row for each. Immutable. What nobody looks at need
 * not be computed: a model that predicts several steps at once has nothing to do for those between.
 *
 * @param <S> a state
 */
public interface ImaginedRows<S> {

    /** Returns the transition that led to each row. */
    List<Transition<S>> transitions();

    /**
     * Returns the rows one step later.
     *
     * @param inputs one for each row
     * @param luck noise shared by all rows
     */
    ImaginedRows<S> next(List<? extends Input> inputs, Noise luck);
}
