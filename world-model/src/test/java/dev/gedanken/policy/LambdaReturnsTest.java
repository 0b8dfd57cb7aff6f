package dev.gedanken.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LambdaReturnsTest {

    @Test
    void returnsAreThoseComputedByHand() {
        double[] returns =
                new LambdaReturns(0.9, 0.5)
                        .of(
                                new double[] {1, 0, 2},
                                new double[] {1, 1, 0.5},
                                new double[] {9, 4, 6, 8});

        // R₂ = 2 + 0.9·0.5·(0.5·8 + 0.5·8), R₁ = 0.9·(0.5·6 + 0.5·R₂), R₀ = 1 + 0.9·(0.5·4 +
        // 0.5·R₁)
        assertThat(returns[2]).isCloseTo(5.6, within(1e-12));
        assertThat(returns[1]).isCloseTo(5.22, within(1e-12));
        assertThat(returns[0]).isCloseTo(5.149, within(1e-12));
    }

    @Test
    void nothingCountsAfterAnEnd() {
        LambdaReturns returns = new LambdaReturns(1, 0.95);

        assertThat(
                        returns.of(
                                new double[] {0, 1, 5},
                                new double[] {1, 0, 1},
                                new double[] {0, 0, 7, 7}))
                .startsWith(0.95, 1);
        assertThat(returns.weights(new double[] {1, 0, 1})).containsExactly(1, 1, 0);
    }

    @Test
    void theRangeOfReturnsIsNeverBelowOneAndMovesSlowly() {
        ReturnRange range = new ReturnRange(0.5);

        assertThat(range.update(new double[] {0, 0.5})).isEqualTo(1);
        double[] wide = {0, 100};
        double after = range.update(wide);
        assertThat(after).isCloseTo(0.5 * 0.45 + 0.5 * 90, within(1e-5));
        ReturnRange other = new ReturnRange(0.5);
        other.restore(range.state());
        assertThat(other.update(wide)).isEqualTo(range.update(wide));
    }
}
