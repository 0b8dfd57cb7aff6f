package dev.gedanken.evaluate.axes;

import dev.gedanken.evaluate.axes.AxisResult.Note;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;

/** Scores one axis. */
interface AxisScorer {

    /**
     * The findings of an axis.
     *
     * @param figures everything that was measured, or that does not apply
     * @param notes what else should be known
     * @param millis times in ms, by what took them
     */
    record Findings(List<Figure> figures, List<Note> notes, SortedMap<String, Double> millis) {
        public Findings {
            figures = List.copyOf(figures);
            notes = List.copyOf(notes);
            millis = Collections.unmodifiableSortedMap(new TreeMap<>(millis));
        }

        Findings(List<Figure> figures, List<Note> notes) {
            this(figures, notes, new TreeMap<>());
        }
    }

    /** Returns which axis it is. */
    Axis axis();

    /**
     * Scores; takes seconds to minutes, on the calling thread.
     *
     * @param progress receives the share done, in [0, 1]
     */
    Findings score(AxisTrial trial, DoubleConsumer progress);
}
