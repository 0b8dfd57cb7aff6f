package dev.gedanken.app.view.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LaneLayoutTest {
    private static final double TYPE = 11;

    @Test
    void fewLanesHavePicturesOfTheirOwn() {
        LaneLayout layout = new LaneLayout(TYPE, 170, 2, 0);

        assertThat(layout.isIllustrated()).isTrue();
        assertThat(layout.picturesTop(1) - layout.picturesTop(0)).isEqualTo(layout.laneHeight());
        assertThat(layout.y(1) + layout.em(1)).isLessThan(170);
    }

    @Test
    void manyLanesShareOneStripOfPicturesAboveThem() {
        LaneLayout layout = new LaneLayout(TYPE, 170, 3, 0);

        assertThat(layout.isIllustrated()).isFalse();
        assertThat(layout.picturesTop(2)).isEqualTo(layout.picturesTop(0));
        assertThat(layout.picturesTop(0) + LaneLayout.PICTURE).isLessThan(layout.lanesTop());
    }

    @Property
    void theLineOfARowLiesInThatRow(
            @ForAll @DoubleRange(min = 9, max = 30) double type,
            @ForAll @DoubleRange(min = 100, max = 900) double height,
            @ForAll @IntRange(min = 1, max = 200) int lanes,
            @ForAll @IntRange(min = 0, max = 199) int row) {
        LaneLayout layout = new LaneLayout(type, height, lanes, row / 2);

        assertThat(layout.row(layout.y(row))).isEqualTo(row);
    }

    @Test
    void theLaneThatIsDrivenComesIntoViewWithLittleChange() {
        LaneLayout layout = new LaneLayout(TYPE, 170, 12, 2);
        int rows = layout.rows();

        assertThat(layout.firstRowShowing(2)).isEqualTo(2);
        assertThat(layout.firstRowShowing(0)).isZero();
        assertThat(layout.firstRowShowing(11))
                .isEqualTo(12 - rows)
                .isEqualTo(layout.lastFirstRow());
        assertThat(new LaneLayout(TYPE, 170, 2, 0).lastFirstRow()).isZero();
    }
}
