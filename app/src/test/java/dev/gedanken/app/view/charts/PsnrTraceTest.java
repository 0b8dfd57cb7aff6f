package dev.gedanken.app.view.charts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.view.charts.PsnrTrace.Point;
import dev.gedanken.app.view.text.Texts;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PsnrTraceTest {
    private final PsnrTrace trace = new PsnrTrace();

    @Test
    void saysADashBeforeTheFirstMoment() {
        assertThat(trace.text(Texts.in(Locale.ENGLISH))).isEqualTo("–");
        assertThat(trace.points()).isEmpty();
    }

    @Test
    void keepsTheMomentsInOrderAndSaysTheLast() {
        trace.add(new Point(0, 30));
        trace.add(new Point(1, 27.25));

        assertThat(trace.points()).extracting(Point::step).containsExactly(0L, 1L);
        assertThat(trace.text(Texts.in(Locale.ENGLISH))).isEqualTo("PSNR 27.3 dB");
        assertThat(trace.text(Texts.in(Locale.GERMAN))).isEqualTo("PSNR 27,3 dB");
    }

    @Test
    void aMomentShownAgainReplacesItself() {
        trace.add(new Point(1, 30));
        trace.add(new Point(1, 30));

        assertThat(trace.points()).hasSize(1);
    }

    @Test
    void aResetBeginsANewCurve() {
        trace.add(new Point(2, 30));
        trace.add(new Point(0, 30));

        assertThat(trace.points()).extracting(Point::step).containsExactly(0L);
    }

    @Test
    void pointsOlderThanTheCurveIsLongAreForgotten() {
        trace.add(new Point(0, 30));
        trace.add(new Point(PsnrTrace.STEPS, 30));

        assertThat(trace.points()).hasSize(1);
    }

    @Test
    void heightsStayWithinTheCurve() {
        assertThat(new Point(0, 4).height()).isZero();
        assertThat(new Point(0, 25).height()).isEqualTo(0.5);
        assertThat(new Point(0, 99).height()).isOne();
    }
}
