package dev.gedanken.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gedanken.world.Frame;
import org.junit.jupiter.api.Test;

/** Checks formulas against scikit-image 0.26.0, properscoring 0.1, scikit-learn 1.9.1 and values found by hand. */
class AxisFormulasTest {
    private static final double TINY = 1e-12;

    @FunctionalInterface
    private interface Painting {
        int level(int x, int y, int channel);
    }

    private static Frame painted(Painting painting) {
        byte[] rgb = new byte[20 * 16 * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) painting.level(i / 3 % 20, i / 60, i % 3);
        }
        return Frame.of(20, 16, rgb);
    }

    @Test
    void structuralSimilarityIsThatOfScikitImage() {
        Frame a = painted((x, y, c) -> x * 7 + y * 13 + c * 29);
        Frame b = painted((x, y, c) -> x * 7 + y * 11 + c * 31 + x * y % 17);

        assertThat(StructuralSimilarity.of(a, b)).isCloseTo(0.7916132282946764, within(1e-9));
        assertThat(StructuralSimilarity.of(a, a)).isCloseTo(1, within(TINY));
        assertThatThrownBy(() -> StructuralSimilarity.of(a, Frame.of(1, 1, new byte[3])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rankedProbabilityIsThatOfProperscoring() {
        double[] draws = {1, 2.5, 3, 7};

        assertThat(EnsembleScore.crps(draws, 2)).isCloseTo(0.71875, within(TINY));
        assertThat(EnsembleScore.crps(draws, 9)).isCloseTo(4.46875, within(TINY));
        assertThat(EnsembleScore.crps(new double[] {3}, 5)).isEqualTo(2);
    }

    @Test
    void aCentralRegionHoldsWhatLiesBetweenItsQuantiles() {
        double[] draws = {4, 0, 1, 3, 2};

        assertThat(EnsembleScore.covers(draws, 0.2, 0.9)).isTrue();
        assertThat(EnsembleScore.covers(draws, 0.19, 0.9)).isFalse();
        assertThat(EnsembleScore.covers(draws, 3.1, 0.5)).isFalse();
        assertThat(EnsembleScore.covers(new double[] {7, 7}, 7, 0.9)).isTrue();
        assertThat(EnsembleScore.spread(draws)).isCloseTo(Math.sqrt(2.5), within(TINY));
    }

    @Test
    void theRocAreaIsThatOfScikitLearn() {
        assertThat(RocArea.of(new double[] {0.35, 0.8, 0.4, 0.9}, new double[] {0.1, 0.4, 0.4}))
                .isCloseTo(0.75, within(TINY));
        assertThat(RocArea.of(new double[] {1, 1}, new double[] {1})).isEqualTo(0.5);
    }

    @Test
    void whatIsExplainedIsThatOfScikitLearn() {
        assertThat(Explained.share(new double[] {3, -0.5, 2, 7}, new double[] {2.5, 0, 2, 8}))
                .hasValueCloseTo(0.9486081370449679, within(TINY));
        assertThat(Explained.share(new double[] {4, 4}, new double[] {4, 5})).isEmpty();
    }

    @Test
    void whoCannotTellCandidatesApartScoresLikeChance() {
        assertThat(Retrieval.of(new double[] {3, 1, 2}, 1)).isEqualTo(new Retrieval(1, 1));
        assertThat(Retrieval.of(new double[] {3, 1, 2}, 0).reciprocalRank())
                .isCloseTo(1 / 3.0, within(TINY));
        assertThat(Retrieval.of(new double[] {5, 5, 5, 5}, 2)).isEqualTo(Retrieval.byChance(4));
        assertThat(Retrieval.byChance(4).hit()).isEqualTo(0.25);
        assertThat(Retrieval.byChance(4).reciprocalRank())
                .isCloseTo((1 + 1 / 2.0 + 1 / 3.0 + 1 / 4.0) / 4, within(TINY));
    }
}
