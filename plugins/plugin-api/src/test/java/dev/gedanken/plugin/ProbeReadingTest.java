package dev.gedanken.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.plugin.ProbeReading.Estimate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProbeReadingTest {
    @Test
    void whatDidNotVaryIsNotTheBest() {
        ProbeReading reading =
                new ProbeReading(
                        List.of(
                                new Estimate("ball.x", 20, 0.9),
                                new Estimate("wall", 1, Double.NaN),
                                new Estimate("luck", 0, -3)),
                        1,
                        "");

        assertThat(reading.bestQuality()).isEqualTo(0.9);
        assertThat(ProbeReading.waiting(0.5).bestQuality()).isZero();
    }
}
