package dev.gedanken.nn.optimise;

import ai.djl.ndarray.NDArray;
import dev.gedanken.nn.Scalars;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A loss as the weighted sum of named terms, differentiable.
 *
 * @param total the scalar to minimise
 * @param terms its terms before weighting, scalars by name in the order in which they are shown
 */
public record LossTerms(NDArray total, Map<String, NDArray> terms) {

    public LossTerms {
        terms = new LinkedHashMap<>(terms);
    }

    /** Returns a loss of one term of weight 1. */
    public static LossTerms of(String name, NDArray term) {
        return new LossTerms(term, Map.of(name, term));
    }

    /** Returns a loss of one term. */
    public static LossTerms of(String name, NDArray term, double weight) {
        return new LossTerms(Scalars.times(term, (float) weight), Map.of(name, term));
    }

    /** Returns this loss with one more term. */
    public LossTerms and(String name, NDArray term, double weight) {
        Map<String, NDArray> more = new LinkedHashMap<>(terms);
        more.put(name, term);
        return new LossTerms(total.add(Scalars.times(term, (float) weight)), more);
    }

    /** Returns this loss with a number that is shown but not minimised. */
    public LossTerms alsoShowing(String name, NDArray number) {
        Map<String, NDArray> more = new LinkedHashMap<>(terms);
        more.put(name, number.stopGradient());
        return new LossTerms(total, more);
    }
}
