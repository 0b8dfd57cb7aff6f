package dev.gedanken.evaluate.axes;

import dev.gedanken.scene.Factor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Groups factors for reports. */
final class FactorKinds {
    /** How many factors of one kind are listed singly; more are combined into one. */
    private static final int MOST_OF_A_KIND = 8;

    private FactorKinds() {}

    /**
     * Returns the places of the factors by the name under which they are reported; many factors
     * that differ only by a number are one kind.
     */
    static Map<String, List<Integer>> of(List<Factor> factors) {
        Map<String, List<Integer>> kinds = new LinkedHashMap<>();
        for (int i = 0; i < factors.size(); i++) {
            String kind = factors.get(i).name().replaceAll("\\d+", "#");
            kinds.computeIfAbsent(kind, name -> new ArrayList<>()).add(i);
        }
        Map<String, List<Integer>> told = new LinkedHashMap<>();
        kinds.forEach((kind, members) -> {
            if (members.size() > MOST_OF_A_KIND) {
                told.put(kind, members);
            } else {
                members.forEach(member -> told.put(factors.get(member).name(), List.of(member)));
            }
        });
        return told;
    }
}
