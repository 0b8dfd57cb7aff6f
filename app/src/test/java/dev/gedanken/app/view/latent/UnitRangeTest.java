package dev.gedanken.app.view.latent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.model.LatentUnit;
import dev.gedanken.model.LatentView;
import dev.gedanken.model.LatentView.CategoryGrid;
import dev.gedanken.model.LatentView.ChannelGrid;
import dev.gedanken.model.LatentView.ScalarGrid;
import dev.gedanken.plugin.LatentPicture;
import dev.gedanken.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitRangeTest {
    private final LatentView codes =
            new CategoryGrid("Codes", Tensor.of(new long[] {2, 1, 2}, 0, 1, 2, 3), 125);
    private final LatentView hidden =
            new ChannelGrid("Hidden", Tensor.of(new long[] {1, 1, 2}, 0.25f, -1), -1, 1);
    private final LatentView entropy =
            new ScalarGrid("Entropy", Tensor.of(new long[] {1, 2}, 1, 2), 0, 4, "nats");
    private final List<LatentView> views = List.of(codes, hidden, entropy);

    @Test
    void codesAreWholeAndStayAmongTheirClasses() {
        UnitRange range =
                UnitRange.of(new LatentUnit("Codes", List.of(1, 0, 1)), views).orElseThrow();

        assertThat(range.dragged(3, 10)).isEqualTo(9);
        assertThat(range.dragged(3, -99)).isZero();
        assertThat(range.dragged(3, 999)).isEqualTo(124);
    }

    @Test
    void hiddenNumbersStayInTheirRangeAndMeasuresCannotBeSet() {
        UnitRange range =
                UnitRange.of(new LatentUnit("Hidden", List.of(0, 0, 0)), views).orElseThrow();

        assertThat(range.dragged(0.25, 50)).isEqualTo(0.75);
        assertThat(range.dragged(0.25, 500)).isEqualTo(1);
        assertThat(UnitRange.of(new LatentUnit("Entropy", List.of(0, 0)), views)).isEmpty();
    }

    @Test
    void pointingAtAPictureNamesTheNumberThere() {
        LatentPicture picture = LatentPainter.paint(codes);
        LatentUnit unit = picture.unitAt(picture.width() - 1, 0).orElseThrow();

        assertThat(unit).isEqualTo(new LatentUnit("Codes", List.of(1, 0, 1)));
        assertThat(unit.in(views)).hasValue(3);
        assertThat(picture.unitAt(picture.width(), 0)).isEmpty();
        assertThat(LatentPainter.paint(entropy).unitAt(0, 0).orElseThrow().position())
                .containsExactly(0, 0);
    }
}
