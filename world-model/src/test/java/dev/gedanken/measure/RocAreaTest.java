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

class RocAreaTest {

    @Test
    void tiesCountHalf() {
        RocArea area =
                new RocArea(
                        new double[] {1, 1, 2, 0},
                        new boolean[] {true, false, true, false},
                        new int[] {0, 1, 2, 3});

        assertThat(area.weighted(1, 1, 1, 1)).isEqualTo(3.5 / 4);
    }

    @Test
    void withoutOneOfTheClassesThereIsNoArea() {
        RocArea area =
                new RocArea(new double[] {1, 2}, new boolean[] {true, false}, new int[] {0, 1});

        assertThat(area.weighted(1, 0)).isNaN();
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
        double area = new RocArea(numbers, positives, groups).weighted(weight);
        if (above.isEmpty() || below.isEmpty()) {
            assertThat(area).isNaN();
        } else {
            assertThat(area).isCloseTo(pairsWon(above, below), within(1e-12));
        }
    }

    private static double pairsWon(List<Double> above, List<Double> below) {
        double wins = 0;
        for (double a : above) {
            for (double b : below) {
                wins += a > b ? 1 : a == b ? 0.5 : 0;
            }
        }
        return wins / (above.size() * below.size());
    }
}
