package dev.gedanken.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DrawsTest {
    private static final int MANY = 20_000;

    @Test
    void aNormalNumberHasTheBitsThatModelsWereTrainedWith() {
        Noise luck = Noise.at(7, 3);
        for (int i = 0; i < 1000; i++) {
            double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - luck.uniform(2 * i)));
            double before = radius * StrictMath.cos(2 * Math.PI * luck.uniform(2 * i + 1));
            assertThat(luck.normal(i)).isEqualTo(before);
        }
        assertThat(Draws.normal(0, 0.3)).isZero();
    }

    @Test
    void normalNumbersHaveMeanZeroAndVarianceOne() {
        Noise luck = Noise.at(11, 0);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < MANY; i++) {
            sum += luck.normal(i);
            squares += luck.normal(i) * luck.normal(i);
        }
        assertThat(sum / MANY).isCloseTo(0, within(0.03));
        assertThat(squares / MANY).isCloseTo(1, within(0.04));
    }

    @Test
    void anIndexIsTheOneInWhoseShareTheUniformNumberFalls() {
        double[] probabilities = {0.25, 0, 0.5, 0.25};
        assertThat(Draws.index(probabilities, 0)).isZero();
        assertThat(Draws.index(probabilities, 0.24)).isZero();
        assertThat(Draws.index(probabilities, 0.25)).isEqualTo(2);
        assertThat(Draws.index(probabilities, 0.74)).isEqualTo(2);
        assertThat(Draws.index(probabilities, 0.75)).isEqualTo(3);
    }

    @Test
    void theLastIndexTakesWhatRoundingLeaves() {
        assertThat(Draws.index(new double[] {0.3, 0.3, 0.3}, 0.99)).isEqualTo(2);
    }
}
