package dev.gedanken.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gedanken.nn.CategoricalSampler.Logits;
import dev.gedanken.world.Noise;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import org.junit.jupiter.api.Test;

class CategoricalSamplerTest {
    private static final float[] VALUES = {9, 9, 1, 2, 0, 9};
    private static final Logits LOGITS = new Logits(VALUES, 2, 3);

    @Test
    void temperatureZeroTakesTheMostProbableClass() {
        assertThat(CategoricalSampler.sample(LOGITS, 0.99f, 0)).isEqualTo(1);
    }

    @Property
    void everyLuckGivesAClassOfTheRun(
            @ForAll @FloatRange(max = 1, maxIncluded = false) float luck) {
        assertThat(CategoricalSampler.sample(LOGITS, luck, 1)).isBetween(0, 2);
    }

    @Test
    void classesAreDrawnAsOftenAsTheirProbability() {
        double total = Math.exp(1) + Math.exp(2) + 1;
        int[] counts = new int[3];
        int draws = 40_000;
        for (int i = 0; i < draws; i++) {
            counts[CategoricalSampler.sample(LOGITS, Noise.at(1, i).uniform(0), 1)]++;
        }
        assertThat(counts[0] / (double) draws).isCloseTo(Math.exp(1) / total, within(0.01));
        assertThat(counts[1] / (double) draws).isCloseTo(Math.exp(2) / total, within(0.01));
        assertThat(counts[2] / (double) draws).isCloseTo(1 / total, within(0.01));
    }

    @Test
    void entropyOfEvenClassesIsTheLogarithmOfTheirNumber() {
        assertThat(CategoricalSampler.entropy(new Logits(new float[] {3, 3, 3, 3}, 0, 4)))
                .isCloseTo((float) Math.log(4), within(1e-6f));
        assertThat(CategoricalSampler.entropy(new Logits(new float[] {99, 0, 0}, 0, 3)))
                .isCloseTo(0, within(1e-6f));
    }
}
