package dev.gedanken.scene;

import dev.gedanken.world.BadInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A value for each of a scene's factors of variation; part of the state, shared from step to step.
 *
 * @param variations the scene's variations
 * @param values their values, in the same order
 */
public record VariationValues(List<Variation> variations, List<Double> values) {

    public VariationValues {
        variations = List.copyOf(variations);
        values = List.copyOf(values);
    }

    /** Returns the values that the seed chooses. */
    public static VariationValues sampled(List<Variation> variations, long seed) {
        return new VariationValues(
                variations,
                variations.stream().map(variation -> variation.sampler().sample(seed)).toList());
    }

    /** Returns the value of {@code variation}, which is one of the scene's own constants. */
    public double of(Variation variation) {
        for (int i = 0; i < variations.size(); i++) {
            if (variations.get(i) == variation) {
                return values.get(i);
            }
        }
        throw new IllegalArgumentException(
                "Variation '%s' is not one of the scene's.".formatted(variation.factor().name()));
    }

    /** Returns whether there is a variation called {@code name}. */
    public boolean has(String name) {
        return indexOf(name) >= 0;
    }

    /**
     * Returns these values with one set.
     *
     * @throws BadInputException if there is no such variation or the value is outside its range
     */
    public VariationValues with(String name, double value) {
        int index = indexOf(name);
        if (index < 0) {
            throw BadInputException.of("scenes.variation.unknown", name, names());
        }
        List<Double> changed = new ArrayList<>(values);
        changed.set(index, variations.get(index).factor().check(value));
        return new VariationValues(variations, changed);
    }

    /**
     * Returns these values with some set.
     *
     * @throws BadInputException if there is no such variation or a value is outside its range
     */
    public VariationValues with(Map<String, Double> some) {
        VariationValues changed = this;
        for (Map.Entry<String, Double> entry : some.entrySet()) {
            changed = changed.with(entry.getKey(), entry.getValue());
        }
        return changed;
    }

    /** Returns the values as factors. */
    public List<FactorValue> factors() {
        List<FactorValue> factors = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            factors.add(new FactorValue(variations.get(i).factor(), values.get(i)));
        }
        return factors;
    }

    private int indexOf(String name) {
        for (int i = 0; i < variations.size(); i++) {
            if (variations.get(i).factor().name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private String names() {
        return variations.stream()
                .map(variation -> variation.factor().name())
                .collect(Collectors.joining(", "));
    }
}
