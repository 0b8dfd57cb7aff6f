package dev.gedanken.plan;

import java.util.List;

/**
 * The objective of a plan: lower is better.
 *
 * @param <S> a state
 */
@FunctionalInterface
public interface Objective<S> {

    /**
     * Returns the cost of each row.
     *
     * @param steps the transitions of all rows, step by step; at least one step
     */
    double[] costs(List<List<Transition<S>>> steps);
}
