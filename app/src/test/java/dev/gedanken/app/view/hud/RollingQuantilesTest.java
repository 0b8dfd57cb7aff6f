package dev.gedanken.app.view.hud;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RollingQuantilesTest {
    private final RollingQuantiles values = new RollingQuantiles(100);

    @Test
    void hasNoneWithoutValues() {
        assertThat(values.quantile(0.5)).isEmpty();
    }

    @Test
    void areNearestRank() {
        for (int i = 100; i >= 1; i--) {
            values.add(i);
        }

        assertThat(values.quantile(0.5)).hasValue(50);
        assertThat(values.quantile(0.99)).hasValue(99);
        assertThat(values.quantile(1)).hasValue(100);
        assertThat(values.quantile(0)).hasValue(1);
    }

    @Test
    void oldValuesAreForgotten() {
        for (int i = 0; i < 1_000; i++) {
            values.add(i < 900 ? 1 : 2);
        }

        assertThat(values.quantile(0)).hasValue(2);
        assertThat(values.count()).isEqualTo(100);
    }
}
