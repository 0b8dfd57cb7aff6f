package dev.gedanken.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NoiseTest {

    @Property
    void uniformsLieInTheHalfOpenUnitInterval(
            @ForAll long seed, @ForAll int stream, @ForAll long step, @ForAll @IntRange int index) {
        assertThat(new Noise(seed, stream, step).uniform(index)).isBetween(0f, Math.nextDown(1f));
    }

    @Property
    void integersStayBelowTheirBound(
            @ForAll long seed, @ForAll @IntRange(min = 1) int bound, @ForAll @IntRange int index) {
        assertThat(Noise.at(seed, 0).below(index, bound)).isBetween(0, bound - 1);
    }

    @Test
    void streamsAndStepsAreDifferentSequences() {
        Noise noise = Noise.at(7, 3);
        assertThat(noise.uniforms(8))
                .isNotEqualTo(noise.onStream(1).uniforms(8))
                .isNotEqualTo(noise.atStep(4).uniforms(8))
                .isEqualTo(new Noise(7, 0, 3).uniforms(8));
    }

    @Test
    void uniformsHaveTheMeanAndVarianceOfTheUniformDistribution() {
        float[] values = Noise.at(1, 0).uniforms(100_000);
        double mean = 0;
        double square = 0;
        for (float value : values) {
            mean += value / values.length;
            square += (double) value * value / values.length;
        }
        assertThat(mean).isCloseTo(0.5, within(0.004));
        assertThat(square - mean * mean).isCloseTo(1.0 / 12, within(0.002));
    }
}
