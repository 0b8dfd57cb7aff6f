package dev.gedanken.search;

import java.util.List;

/**
 * The model that a tree search uses.
 *
 * @param <S> a state
 */
public interface SearchModel<S> {

    /**
     * Returns the predictions for states where a search begins, one for each, without a reward on
     * the way there.
     */
    List<Outlook<S>> at(List<S> states);

    /**
     * Returns the predictions for the states that follow, as one batch; a row depends only on that
     * row.
     *
     * @param states one for each row
     * @param actions one for each row, in 0..actions−1
     */
    List<Outlook<S>> after(List<S> states, int[] actions);
}
