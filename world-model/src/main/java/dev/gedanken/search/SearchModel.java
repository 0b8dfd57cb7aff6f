package dev.gedanken.search;

import java.util.List;

/**
 * What a tree grows with.
 *
 * @param <S> a state
 */
public interface SearchModel<S> {

    /** Returns what is foreseen at states where a search begins, one for each: nothing was earned on the way there. */
    List<Outlook<S>> at(List<S> states);

    /**
     * Returns what is foreseen where each state leads, as one batch; a row depends on nothing but that row.
     *
     * @param states one for each row
     * @param actions one for each row, in 0..actions−1
     */
    List<Outlook<S>> after(List<S> states, int[] actions);
}
