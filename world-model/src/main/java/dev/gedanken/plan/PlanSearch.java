package dev.gedanken.plan;

import java.util.Optional;

/**
 * A plan in the making, in small pieces of work, so that it can be watched and stopped. Mutable.
 *
 * @param <S> a state
 */
public interface PlanSearch<S> {

    /** Returns the numbers of candidates, iterations and steps. */
    PlanSettings settings();

    /** Returns whether all iterations are finished. */
    default boolean isDone() {
        return found().iterations().size() == settings().iterations();
    }

    /** Returns how many steps of the present iteration were imagined. */
    int step();

    /**
     * Does a piece of work: at most one step of all candidates. The last one of an iteration also
     * weighs them. Does nothing when all iterations are finished.
     */
    void advance();

    /** Returns what was found so far; it grows with the search. */
    FoundPlans<S> found();

    /** Returns the finished iterations and the best plan so far; empty before the first one. */
    default Optional<PlanTrace> trace() {
        return found().trace();
    }
}
