package dev.gedanken.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.world.BadInputException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VariationTest {
    private static final Variation SIZE = Variation.uniform(new Factor("size", "px", 1, 9), 2, 5);
    private static final Variation COUNT =
            Variation.uniform(new Factor("count", "count", 0, 8), 3, 5);
    private static final Variation HUE = Variation.fixed(new Factor("hue", "degree", 0, 1), 0.5);

    @Test
    void samplesLieInTheSampledRangeAndFillIt() {
        double least = Double.MAX_VALUE;
        double most = 0;
        for (long seed = 0; seed < 500; seed++) {
            double size = SIZE.sampler().sample(seed);
            least = Math.min(least, size);
            most = Math.max(most, size);
            assertThat(COUNT.sampler().sample(seed)).isIn(3.0, 4.0, 5.0);
            assertThat(HUE.sampler().sample(seed)).isEqualTo(0.5);
        }
        assertThat(least).isBetween(2.0, 2.1);
        assertThat(most).isBetween(4.9, 5.0);
    }

    @Test
    void anotherVariationDoesNotReshuffleTheOthers() {
        VariationValues few = VariationValues.sampled(List.of(SIZE), 7);
        VariationValues more = VariationValues.sampled(List.of(HUE, COUNT, SIZE), 7);
        assertThat(more.of(SIZE)).isEqualTo(few.of(SIZE));
    }

    @Test
    void valuesCanBeSetInTheWholeRangeAndNotBeyond() {
        VariationValues values = VariationValues.sampled(List.of(SIZE, COUNT), 1);
        assertThat(values.with(Map.of("size", 9.0)).of(SIZE)).isEqualTo(9);
        assertThatThrownBy(() -> values.with("size", 10))
                .isInstanceOf(BadInputException.class)
                .hasMessage("Factor 'size' cannot be 10.0: give a number from 1.0 to 9.0 (px).");
        assertThatThrownBy(() -> values.with("count", 3.5))
                .isInstanceOf(BadInputException.class)
                .hasMessage(
                        "Factor 'count' cannot be 3.5: give a whole number from 0 to 8 (count).");
        assertThatThrownBy(() -> values.with("colour", 1))
                .isInstanceOf(BadInputException.class)
                .hasMessage("Unknown variation 'colour': the scene varies size, count.");
    }

    @Test
    void heldOutSeedsAreRefusedForTraining() {
        HeldOutSeeds.refuseForTraining(0, HeldOutSeeds.FIRST - 1);
        HeldOutSeeds.refuseForTraining(HeldOutSeeds.LAST + 1, HeldOutSeeds.LAST + 9);
        assertThat(HeldOutSeeds.contains(HeldOutSeeds.LAST)).isTrue();
        assertThatThrownBy(() -> HeldOutSeeds.refuseForTraining(8_999_990, 9_000_000))
                .isInstanceOf(BadInputException.class)
                .hasMessage(
                        "Seeds 8999990..9000000 are not for training: seeds 9000000 to 9999999 are held out for evaluation, give others.");
    }
}
