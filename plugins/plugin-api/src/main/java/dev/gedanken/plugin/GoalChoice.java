package dev.gedanken.plugin;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a panel wants a plan to bring about. */
public sealed interface GoalChoice {

    /** As much predicted reward as possible. */
    record Reward() implements GoalChoice {}

    /**
     * A moment that looks like one of the session's.
     *
     * @param node that moment
     */
    record Appearance(int node) implements GoalChoice {}

    /**
     * Factors with certain values, as the probe reads them.
     *
     * @param wanted value of each factor, by name, in its unit
     */
    record Factors(SortedMap<String, Double> wanted) implements GoalChoice {
        public Factors {
            wanted = Collections.unmodifiableSortedMap(new TreeMap<>(wanted));
        }
    }
}
