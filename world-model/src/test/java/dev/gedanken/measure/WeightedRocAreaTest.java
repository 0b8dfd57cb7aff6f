package dev.gedanken.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WeightedRocAreaTest {

    @Test
    void tiesCountHalf() {
        WeightedRocArea area =
                new WeightedRocArea(
                        new double[] {1, 1, 2, 0},
                        new boolean[] {true, false, true, false},
                        new int[] {0, 1, 2, 3});

        assertThat(area.of(1, 1, 1, 1)).isEqualTo(3.5 / 4);
    }

    @Test
    void withoutOneOfTheClassesThereIsNoArea() {
        WeightedRocArea area =
                new WeightedRocArea(
                        new double[] {1, 2}, new boolean[] {true, false}, new int[] {0, 1});

        assertThat(area.of(1, 0)).isNaN();
    }

    /** The slow way: every number is there as often as its weight says. */
    @Property(tries = 200)
    void itIsTheAreaOfTheNumbersRepeated(
            @ForAll @Size(min = 4, max = 12) List<@IntRange(min = 0, max = 5) Integer> values,
            @ForAll @Size(12) List<@IntRange(min = 0, max = 3) Integer> weights) {
        int count = values.size();
        double[] numbers = values.stream().mapToDouble(Integer::doubleValue).toArray();
        boolean[] positives = new boolean[count];
        int[] groups = new int[count];
        int[] weight = weights.stream().mapToInt(Integer::intValue).toArray();
        List<Double> above = new ArrayList<>();
        List<Double> below = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            positives[i] = i % 2 == 0;
            groups[i] = i;
            for (int copy = 0; copy < weight[i]; copy++) {
                (positives[i] ? above : below).add(numbers[i]);
            }
        }
        double area = new WeightedRocArea(numbers, positives, groups).of(weight);
        if (above.isEmpty() || below.isEmpty()) {
            assertThat(area).isNaN();
        } else {
            assertThat(area).isCloseTo(RocArea.of(array(above), array(below)), within(1e-12));
        }
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
