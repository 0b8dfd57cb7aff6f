package dev.gedanken.app.view.charts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.live.snapshot.TreeEvent;
import dev.gedanken.app.view.charts.BranchCurves.Curve;
import dev.gedanken.app.view.charts.BranchCurves.Kind;
import dev.gedanken.app.view.charts.BranchCurves.Point;
import dev.gedanken.app.view.timeline.LongSession;
import dev.gedanken.app.view.timeline.Timeline;
import org.junit.jupiter.api.Test;

class BranchCurvesTest {
    private final Timeline timeline = new Timeline();

    BranchCurvesTest() {
        timeline.hear(LongSession.of(40, 2));
    }

    @Test
    void theErrorOfEveryLiveBranchIsACurveOverItsOwnSteps() {
        int fork = (int) timeline.node(timeline.branch(1).forkedAt()).step();
        BranchCurves curves = BranchCurves.of(timeline, Kind.ERROR, 5, 100);

        assertThat(curves.branches()).hasSize(2);
        assertThat(curves.curves().getFirst().points()).extracting(Point::step).startsWith(5);
        assertThat(curves.curves().getLast().points())
                .extracting(Point::step)
                .startsWith(Math.max(5, fork + 1))
                .endsWith(timeline.lanes().getLast().lastStep());
        assertThat(curves.highest()).isGreaterThanOrEqualTo(0.05);
    }

    @Test
    void divergenceIsOfDreamAndTruthWhereSomebodyComparedThem() {
        int last = timeline.lanes().getLast().lastStep();
        int node = timeline.nodeAt(1, last);
        assertThat(BranchCurves.of(timeline, Kind.DIVERGENCE, 0, 100).curves()).isEmpty();

        timeline.hear(new TreeEvent.Compared(node, 0.25f, 0.5f));
        BranchCurves curves = BranchCurves.of(timeline, Kind.DIVERGENCE, 0, 100);

        assertThat(curves.curves()).extracting(Curve::isDashed).containsExactly(true, false);
        assertThat(curves.curves().getFirst().points()).containsExactly(new Point(last, 0.5));
        assertThat(curves.curves().getLast().points()).containsExactly(new Point(last, 0.25));
        assertThat(curves.highest()).isEqualTo(0.5);
    }

    @Test
    void surpriseIsDashedWhereTheModelDidNotSeeTheFrameAndHasGapsWhereNobodyKnows() {
        int last = timeline.lanes().getLast().lastStep();
        for (int step : new int[] {last - 3, last - 1, last}) {
            timeline.hear(
                    new TreeEvent.Surprised(timeline.nodeAt(1, step), step, step == last - 3));
        }
        BranchCurves curves = BranchCurves.of(timeline, Kind.SURPRISE, 0, 100);

        assertThat(curves.curves()).extracting(Curve::isDashed).containsExactly(true, false);
        assertThat(curves.curves().getFirst().points())
                .containsExactly(new Point(last - 1, last - 1), new Point(last, last));
        assertThat(curves.curves().getLast().points())
                .containsExactly(new Point(last - 3, last - 3));
    }

    @Test
    void ofManyBranchesThePlayedOneAndTheLatestAreShown() {
        Timeline many = new Timeline();
        many.hear(LongSession.of(4_000, 60));

        BranchCurves curves = BranchCurves.of(many, Kind.ERROR, 0, 3_000);

        assertThat(curves.branches()).hasSizeLessThanOrEqualTo(BranchCurves.MOST);
        assertThat(curves.branches()).contains(many.branch(0), many.branch(59));
    }
}
