package dev.gedanken.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.testing.Snapshots;
import dev.gedanken.play.PlayState;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PsnrTraceTest {
    @TempDir private Path folder;

    private final PsnrTrace trace = new PsnrTrace();

    @Test
    void saysADashBeforeTheFirstMoment() {
        assertThat(trace.text()).isEqualTo("–");
        assertThat(trace.points()).isEmpty();
    }

    @Test
    void keepsTheMomentsInOrderAndSaysTheLast() {
        trace.add(after(0));
        trace.add(after(1));

        assertThat(trace.points()).extracting(PsnrTrace.Point::step).containsExactly(0L, 1L);
        assertThat(trace.text()).matches("\\d+\\.\\d dB");
    }

    @Test
    void aMomentShownAgainReplacesItself() {
        trace.add(after(1));
        trace.add(after(1));

        assertThat(trace.points()).hasSize(1);
    }

    @Test
    void aResetBeginsANewCurve() {
        trace.add(after(2));
        trace.add(after(0));

        assertThat(trace.points()).extracting(PsnrTrace.Point::step).containsExactly(0L);
    }

    @Test
    void pointsOlderThanTheCurveIsLongAreForgotten() {
        trace.add(after(0));
        trace.add(after(PsnrTrace.STEPS));

        assertThat(trace.points()).hasSize(1);
    }

    @Test
    void heightsStayWithinTheCurve() {
        assertThat(new PsnrTrace.Point(0, 4).height()).isZero();
        assertThat(new PsnrTrace.Point(0, 25).height()).isEqualTo(0.5);
        assertThat(new PsnrTrace.Point(0, 99).height()).isOne();
    }

    private PlayState after(int steps) {
        return Snapshots.after(folder, steps).state();
    }
}
