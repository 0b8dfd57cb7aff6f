package dev.gedanken.scene;

import dev.gedanken.world.BadInputException;
import java.util.List;
import java.util.stream.Collectors;

/** Looks factors up by name. */
public final class Factors {
    private static final int MOST_NAMED = 12;

    private Factors() {}

    /**
     * Returns the factor called {@code name} with its value.
     *
     * @throws BadInputException if there is none, naming some that exist
     */
    public static FactorValue find(List<FactorValue> factors, String name) {
        return factors.stream()
                .filter(value -> value.factor().name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(factors, name));
    }

    static BadInputException unknown(List<FactorValue> factors, String name) {
        String known =
                factors.stream()
                        .limit(MOST_NAMED)
                        .map(value -> value.factor().name())
                        .collect(Collectors.joining(", "));
        return BadInputException.of(
                "scenes.factor.unknown", name, known, factors.size() > MOST_NAMED ? ", …" : "");
    }
}
