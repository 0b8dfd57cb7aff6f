package dev.gedanken.model;

import dev.gedanken.world.BadInputException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Values of some knobs, by name in alphabetical order.
 *
 * @param values any number of them
 */
public record KnobValues(SortedMap<String, Double> values) implements Comparable<KnobValues> {
    /** No value: every knob keeps its value. */
    public static final KnobValues NONE = new KnobValues(new TreeMap<>());

    private static final String BETWEEN = " ";
    private static final String IS = "=";

    public KnobValues {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** Returns the value of one knob. */
    public static KnobValues of(String name, double value) {
        return new KnobValues(new TreeMap<>(Map.of(name, value)));
    }

    /** Returns the initial values of some knobs. */
    public static KnobValues initial(List<Knob> knobs) {
        return new KnobValues(
                knobs.stream()
                        .collect(
                                Collectors.toMap(
                                        Knob::name, Knob::initial, (a, b) -> b, TreeMap::new)));
    }

    /** Returns the value of a knob; empty if none is given. */
    public OptionalDouble value(String name) {
        Double value = values.get(name);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** Returns whether no value is given. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Returns these values, replaced by those of {@code others} where given. */
    public KnobValues with(KnobValues others) {
        TreeMap<String, Double> merged = new TreeMap<>(values);
        merged.putAll(others.values);
        return merged.equals(values) ? this : new KnobValues(merged);
    }

    /**
     * Returns these values, replaced by those of {@code others} where given; all must belong to
     * existing knobs.
     *
     * @throws BadInputException if a knob is unknown or its value outside its range, naming what
     *     would be right
     */
    public KnobValues with(KnobValues others, List<Knob> knobs) {
        others.values.forEach((name, value) -> named(name, knobs).check(value));
        return with(others);
    }

    private static Knob named(String name, List<Knob> knobs) {
        return knobs.stream()
                .filter(knob -> knob.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        BadInputException.of(
                                "worldmodel.knob.unknown",
                                name,
                                knobs.stream().map(Knob::name).collect(Collectors.joining(", "))));
    }

    /**
     * Returns them for display, each with the fewest digits of its float; replay needs the exact
     * values.
     */
    public KnobValues shortest() {
        TreeMap<String, Double> shortest = new TreeMap<>(values);
        shortest.replaceAll((name, value) -> ShortestDecimal.of(value));
        return new KnobValues(shortest);
    }

    /** Returns them as {@code name=value} words, which {@link #parse} reads back bit for bit. */
    public String text() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + IS + entry.getValue())
                .collect(Collectors.joining(BETWEEN));
    }

    /**
     * Returns the values that {@link #text} wrote.
     *
     * @throws BadInputException if the text has another form
     */
    public static KnobValues parse(String text) {
        TreeMap<String, Double> values = new TreeMap<>();
        for (String word :
                text.isBlank() ? List.<String>of() : List.of(text.strip().split("\\s+"))) {
            int at = word.indexOf(IS);
            double value = at < 1 ? Double.NaN : number(word.substring(at + 1));
            if (!Double.isFinite(value) || values.put(word.substring(0, at), value) != null) {
                throw BadInputException.of("worldmodel.knob.word", word);
            }
        }
        return new KnobValues(values);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw BadInputException.of(e, "worldmodel.knob.number", text);
        }
    }

    @Override
    public int compareTo(KnobValues other) {
        return text().compareTo(other.text());
    }
}
