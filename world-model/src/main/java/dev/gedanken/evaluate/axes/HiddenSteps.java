package dev.gedanken.evaluate.axes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Kinds of delays, by how many steps something was out of sight. */
final class HiddenSteps {
    private static final int SHORT = 5;
    private static final int MIDDLE = 10;
    private static final List<String> LABELS = List.of("2–4", "5–9", "10+");

    private HiddenSteps() {}

    private static String label(int steps) {
        return LABELS.get(steps < SHORT ? 0 : steps < MIDDLE ? 1 : 2);
    }

    /**
     * Returns all cases under an empty name, and then those of each kind of delay that occurred,
     * shortest first.
     *
     * @param steps how long a case was out of sight, two steps or more
     */
    static <C> Map<String, List<C>> byDelay(List<C> cases, ToIntFunction<C> steps) {
        Map<String, List<C>> byDelay = new LinkedHashMap<>();
        byDelay.put("", List.copyOf(cases));
        for (String label : LABELS) {
            List<C> some =
                    cases.stream()
                            .filter(each -> label(steps.applyAsInt(each)).equals(label))
                            .toList();
            if (!some.isEmpty()) {
                byDelay.put(label, some);
            }
        }
        return byDelay;
    }
}
