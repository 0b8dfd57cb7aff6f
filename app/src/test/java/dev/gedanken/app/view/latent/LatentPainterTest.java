package dev.gedanken.app.view.latent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.view.colour.CategoryColours;
import dev.gedanken.app.view.colour.ColourScale;
import dev.gedanken.app.view.colour.SlotColours;
import dev.gedanken.model.LatentUnit;
import dev.gedanken.model.LatentView.Attention;
import dev.gedanken.model.LatentView.Categories;
import dev.gedanken.model.LatentView.CategoryGrid;
import dev.gedanken.model.LatentView.ChannelGrid;
import dev.gedanken.model.LatentView.ScalarGrid;
import dev.gedanken.model.LatentView.Slots;
import dev.gedanken.model.LatentView.Tokens;
import dev.gedanken.model.LatentView.Vector;
import dev.gedanken.plugin.LatentPicture;
import dev.gedanken.tensor.Tensor;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatentPainterTest {
    private static final int RGB = 0xFFFFFF;

    @Test
    void aScalarGridIsAHeatMapWithItsRange() {
        LatentPicture picture =
                LatentPainter.paint(
                        new ScalarGrid(
                                "Entropy", Tensor.of(new long[] {1, 2}, 0, 3), 0, 3, "nats"));

        assertThat(picture.name()).isEqualTo("Entropy");
        assertThat(picture.caption()).isEqualTo("0 to 3 nats");
        assertThat(picture.width()).isEqualTo(128);
        assertThat(picture.height()).isEqualTo(64);
        assertThat(picture.at(0, 0) & RGB).isEqualTo(ColourScale.MAGMA.rgb(0));
        assertThat(picture.at(63, 63) & RGB).isEqualTo(ColourScale.MAGMA.rgb(0));
        assertThat(picture.at(64, 0) & RGB).isEqualTo(ColourScale.MAGMA.rgb(1));
    }

    @Test
    void valuesOutOfRangeTakeTheScalesEnds() {
        LatentPicture picture =
                LatentPainter.paint(
                        new ScalarGrid("E", Tensor.of(new long[] {1, 2}, -9, 9), 0, 3, "nats"));

        assertThat(picture.at(0, 0) & RGB).isEqualTo(ColourScale.MAGMA.rgb(0));
        assertThat(picture.at(64, 0) & RGB).isEqualTo(ColourScale.MAGMA.rgb(1));
    }

    @Test
    void signedChannelsAreTilesOnADivergingScale() {
        float[] values = new float[4 * 2 * 2];
        values[values.length - 1] = 1;
        LatentPicture picture =
                LatentPainter.paint(
                        new ChannelGrid("Hidden", Tensor.of(new long[] {4, 2, 2}, values), -1, 1));

        assertThat(picture.caption()).isEqualTo("4 channels, −1 to 1");
        assertThat(picture.at(0, 0) & RGB).isEqualTo(ColourScale.DIVERGING.rgb(0.5));
        assertThat(picture.at(picture.width() - 1, picture.height() - 1) & RGB)
                .isEqualTo(ColourScale.DIVERGING.rgb(1));
    }

    @Test
    void equalCategoriesHaveEqualColoursInEveryGroup() {
        LatentPicture picture =
                LatentPainter.paint(
                        new CategoryGrid("Codes", Tensor.of(new long[] {2, 1, 1}, 7, 7), 125));

        assertThat(picture.caption()).isEqualTo("2 groups × 125 classes");
        assertThat(picture.at(0, 0)).isEqualTo(picture.at(picture.width() - 1, 0));
        assertThat(picture.at(0, 0) & RGB).isEqualTo(CategoryColours.rgb(7));
    }

    @Test
    void manyTilesStayWithinThePanel() {
        LatentPicture picture =
                LatentPainter.paint(
                        new ChannelGrid(
                                "Hidden",
                                Tensor.of(new long[] {100, 8, 8}, new float[6400]),
                                0,
                                1));

        assertThat(picture.width()).isLessThanOrEqualTo(LatentPainter.WIDTH);
    }

    @Test
    void theCodesOfATokenizerAreTellableApart() {
        assertThat(IntStream.range(0, 125).map(CategoryColours::rgb).distinct())
                .hasSizeGreaterThan(120);
    }

    @Test
    void aVectorIsBarsThatGrowFromZero() {
        LatentPicture picture =
                LatentPainter.paint(
                        new Vector("State", Tensor.of(new long[] {3}, -1, 0.02f, 1), -1, 1));

        assertThat(picture.caption()).isEqualTo("3 numbers, −1 to 1");
        assertThat(picture.at(1, picture.height() - 1) & RGB)
                .isEqualTo(ColourScale.DIVERGING.rgb(0));
        assertThat(picture.at(picture.width() - 3, 1) & RGB)
                .isEqualTo(ColourScale.DIVERGING.rgb(1));
        assertThat(picture.at(1, 1))
                .isEqualTo(picture.at(picture.width() - 3, picture.height() - 1));
        assertThat(picture.unitAt(picture.width() - 3, 1))
                .contains(new LatentUnit("State", List.of(2)));
    }

    @Test
    void aLongVectorGoesOnInTheNextRow() {
        LatentPicture picture =
                LatentPainter.paint(
                        new Vector("State", Tensor.of(new long[] {50}, new float[50]), 0, 1));

        assertThat(picture.height()).isEqualTo(3 * 13);
        assertThat(picture.unitAt(5, 13 + 5)).contains(new LatentUnit("State", List.of(20)));
    }

    @Test
    void distributionsAreARowForEachGroup() {
        LatentPicture picture =
                LatentPainter.paint(
                        new Categories("Stochastic", Tensor.of(new long[] {2, 2}, 0, 1, 1, 0)));

        assertThat(picture.caption()).isEqualTo("2 groups × 2 classes");
        assertThat(picture.at(0, 0) & RGB).isEqualTo(ColourScale.VIRIDIS.rgb(0));
        assertThat(picture.at(picture.width() - 1, 0) & RGB).isEqualTo(ColourScale.VIRIDIS.rgb(1));
        assertThat(picture.unitAt(0, picture.height() - 1))
                .contains(new LatentUnit("Stochastic", List.of(1, 0)));
    }

    @Test
    void tokensAreASequenceInTheColoursOfTheirClasses() {
        LatentPicture picture =
                LatentPainter.paint(new Tokens("Tokens", Tensor.of(new long[] {3}, 4, 4, 9), 16));

        assertThat(picture.caption()).isEqualTo("3 tokens of 16");
        assertThat(picture.at(0, 0)).isEqualTo(picture.at(12, 0));
        assertThat(picture.at(22, 0) & RGB).isEqualTo(CategoryColours.rgb(9));
    }

    @Test
    void everySlotsMaskIsInAColourOfItsOwn() {
        LatentPicture picture =
                LatentPainter.paint(new Slots("Slots", Tensor.of(new long[] {2, 1, 1}, 1, 0.5f)));

        assertThat(picture.at(0, 0) & RGB).isEqualTo(SlotColours.rgb(0));
        int second = SlotColours.rgb(1);
        assertThat(picture.at(picture.width() - 1, 0) & 0xFF)
                .isEqualTo(Math.round((second & 0xFF) * 0.5));
    }

    @Test
    void everyHeadOfAttentionIsShownUpToItsOwnGreatestWeight() {
        LatentPicture picture =
                LatentPainter.paint(
                        new Attention("Heads", Tensor.of(new long[] {2, 1, 2}, 0, 0.1f, 0, 0.9f)));

        assertThat(picture.caption()).isEqualTo("2 heads, each to its greatest");
        int half = (picture.width() - 2) / 2;
        assertThat(picture.at(half - 1, 0) & RGB).isEqualTo(ColourScale.VIRIDIS.rgb(1));
        assertThat(picture.at(picture.width() - 1, 0) & RGB).isEqualTo(ColourScale.VIRIDIS.rgb(1));
    }
}
