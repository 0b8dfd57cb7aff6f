package dev.gedanken.app.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.look.Compare.Way;
import dev.gedanken.app.look.StageLook.Change;
import dev.gedanken.renderer.Comparison;
import dev.gedanken.renderer.Upscale;
import org.junit.jupiter.api.Test;

class StageLookTest {
    private static final long HALF_A_SECOND = 500_000_000L;

    private final StageLook look = StageLook.DEFAULT;

    @Test
    void framesAreCrispAndNothingIsBlendedUnlessSomebodyAsks() {
        assertThat(look.upscale()).isEqualTo(Upscale.PIXEL_CRISP);
        assertThat(look.isSmoothed()).isFalse();
        assertThat(look.after(Change.SMOOTHING).isSmoothed()).isTrue();
    }

    @Test
    void theWaysToEnlargeGoRound() {
        StageLook next = look;
        for (int i = 0; i < Upscale.values().length; i++) {
            next = next.after(Change.NEXT_UPSCALE);
        }

        assertThat(next).isEqualTo(look);
    }

    @Test
    void keysMoveTheDividerAndItStaysInThePicture() {
        StageLook moved = look.after(Change.COMPARE_MORE);
        assertThat(moved.compare().divider()).isEqualTo(0.55);
        for (int i = 0; i < 40; i++) {
            moved = moved.after(Change.COMPARE_LESS);
        }

        assertThat(moved.compare().divider()).isZero();
    }

    @Test
    void eachWayHasAFigureOfItsOwn() {
        Compare compare = look.compare();

        assertThat(compare.in(Way.ONION_SKIN).nudged(1).opacity()).isEqualTo(0.55);
        assertThat(compare.in(Way.SIGNED_DIFFERENCE).nudged(1).gain()).isEqualTo(8);
        assertThat(compare.in(Way.CONTOUR).nudged(-99).threshold()).isEqualTo(0.01);
        assertThat(compare.in(Way.BLINK).nudged(1)).isEqualTo(compare.in(Way.BLINK));
    }

    @Test
    void aBlinkTakesTurns() {
        Compare blink = look.compare().in(Way.BLINK);

        assertThat(blink.comparison(0)).isEqualTo(new Comparison.Blink(Comparison.Turn.FIRST));
        assertThat(blink.comparison(HALF_A_SECOND))
                .isEqualTo(new Comparison.Blink(Comparison.Turn.SECOND));
    }

    @Test
    void heatMapsAreBetweenClearAndOpaque() {
        StageLook next = look;
        for (int i = 0; i < 20; i++) {
            next = next.after(Change.MORE_HEAT);
        }

        assertThat(next.heatPercent()).isEqualTo(100);
    }
}
