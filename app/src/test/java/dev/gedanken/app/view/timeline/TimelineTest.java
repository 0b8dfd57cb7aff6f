package dev.gedanken.app.view.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gedanken.app.live.snapshot.TreeEvent;
import dev.gedanken.app.view.timeline.LaneDetail.Peak;
import dev.gedanken.plugin.Surprise;
import dev.gedanken.rollout.Branch;
import dev.gedanken.rollout.Change;
import dev.gedanken.rollout.Cursor;
import dev.gedanken.rollout.Node;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * A timeline of 100,000 steps and 200 branches gives the same answers as a walk through the tree.
 */
class TimelineTest {
    private static final int STEPS = 100_000;
    private static final int BRANCHES = 200;

    private final TreeEvent.Opened session = LongSession.of(STEPS, BRANCHES);
    private final Timeline timeline = new Timeline();

    TimelineTest() {
        timeline.hear(session);
    }

    @Test
    void everyLiveBranchHasALaneOfItsOwnUnderTheOneThatItForkedFrom() {
        List<Lane> lanes = timeline.lanes();

        assertThat(lanes).hasSize(BRANCHES);
        assertThat(lanes).extracting(Lane::row).doesNotHaveDuplicates();
        assertThat(lanes.subList(1, BRANCHES))
                .allMatch(lane -> lane.parentRow() >= 0 && lane.parentRow() < lane.row());
    }

    @Test
    void theNodeAtAStepIsTheOneOnTheWayToTheTip() {
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            Branch branch = session.branches().get(random.nextInt(BRANCHES));
            Node tip = timeline.node(timeline.nodeAt(branch.id(), Integer.MAX_VALUE));
            long step = (long) (random.nextDouble() * tip.step());

            assertThat(timeline.nodeAt(branch.id(), (int) step)).isEqualTo(walked(tip, step));
        }
    }

    private int walked(Node tip, long step) {
        Node at = tip;
        while (at.step() > step) {
            at = timeline.node(at.parent());
        }
        return at.id();
    }

    @Test
    void theErrorOfARangeIsTheGreatestInIt() {
        Random random = new Random(2);
        List<Node> trunk = session.nodes().stream().filter(node -> node.branch() == 0).toList();
        for (int i = 0; i < 100; i++) {
            int from = random.nextInt(40_000);
            int to = from + random.nextInt(5_000);
            double expected =
                    trunk.stream()
                            .filter(node -> node.step() >= from && node.step() < to)
                            .mapToDouble(node -> Math.pow(10, -node.result().psnr() / 20))
                            .max()
                            .orElse(0);

            assertThat((double) timeline.error(0, from, to)).isCloseTo(expected, within(1e-6));
        }
    }

    @Test
    void whatIsAskedForNeverExceedsThePixels() {
        Timescale everything = new Timescale(0, STEPS / 1_000.0);
        int details =
                timeline.lanes().stream()
                        .mapToInt(lane -> timeline.details(lane, everything, 0, 1_000).size())
                        .sum();

        assertThat(timeline.details(timeline.lanes().getFirst(), everything, 0, 1_000))
                .hasSizeLessThanOrEqualTo(1_000)
                .hasSizeGreaterThan(400);
        assertThat(details).isLessThan(BRANCHES * 1_000);
    }

    @Test
    void noInterventionAndNoPeakIsLostWhenTheViewIsFarAway() {
        Lane trunk = timeline.lanes().getFirst();
        Timescale everything = new Timescale(0, STEPS / 1_000.0);
        Timescale near = new Timescale(0, 1);
        long far =
                timeline.details(trunk, everything, 0, 1_000).stream()
                        .filter(LaneDetail::isIntervened)
                        .count();
        long close =
                timeline.details(trunk, near, 0, STEPS).stream()
                        .filter(LaneDetail::isIntervened)
                        .count();

        assertThat(close).isBetween(50L, 150L);
        assertThat(far).isBetween(close / 2, close);
        assertThat(timeline.details(trunk, near, 0, STEPS)).anyMatch(LaneDetail::isPeak);
    }

    @Test
    void aPrunedBranchHasNoLaneUntilThatIsUndone() {
        Branch pruned = session.branches().get(7);
        Branch gone =
                new Branch(
                        pruned.id(),
                        pruned.name(),
                        pruned.kind(),
                        pruned.forkedAt(),
                        pruned.luckSeed(),
                        false,
                        1);
        timeline.hear(new TreeEvent.Changed(new Change.BranchSet(gone)));
        assertThat(timeline.lanes()).hasSize(BRANCHES - 1);

        timeline.hear(new TreeEvent.Changed(new Change.BranchSet(pruned)));
        assertThat(timeline.lanes()).hasSize(BRANCHES);
    }

    @Test
    void theCursorGoesAlongWithTheStepsOfItsBranch() {
        Timeline small = new Timeline();
        TreeEvent.Opened opened = LongSession.of(4, 2);
        Node last = opened.nodes().getLast();
        small.hear(
                new TreeEvent.Opened(
                        opened.nodes().subList(0, opened.nodes().size() - 1),
                        opened.branches(),
                        new Cursor(last.parent(), last.branch()),
                        opened.file()));
        small.hear(new TreeEvent.Changed(new Change.Added(last)));

        assertThat(small.cursor()).isEqualTo(new Cursor(last.id(), last.branch()));
        assertThat(small.here()).isEqualTo(last);
    }

    @Test
    void theFilmstripHasAsManyPicturesAsFit() {
        Filmstrip film = new Filmstrip(timeline, 44);

        for (double stepsPerPixel : new double[] {0.01, 0.25, 1, 10, 100}) {
            List<Filmstrip.Slot> slots = film.slots(new Timescale(0, stepsPerPixel), 1_000);
            assertThat(slots).hasSizeBetween(1, 23);
            assertThat(slots).allMatch(slot -> timeline.node(slot.node()).branch() == 0);
        }
    }

    @Test
    void whereTheModelsOwnSurpriseIsKnownItsPeaksTakeThePlaceOfTheErrors() {
        Lane trunk = timeline.lanes().getFirst();
        Timescale near = new Timescale(0, 1);
        List<LaneDetail> before = timeline.details(trunk, near, 0, 2_000);
        List<Node> known =
                session.nodes().stream()
                        .filter(node -> node.branch() == 0 && node.step() < 1_000)
                        .filter(node -> !node.cause().isIntervention())
                        .toList();
        known.forEach(node ->
                timeline.hear(
                        new TreeEvent.Surprised(node.id(), node.step() == 500 ? 90 : 1, true)));
        List<LaneDetail> after = timeline.details(trunk, near, 0, 2_000);

        assertThat(before).extracting(LaneDetail::peak).doesNotContain(Peak.SURPRISE);
        assertThat(after.stream().filter(detail -> detail.peak() == Peak.SURPRISE))
                .extracting(LaneDetail::x)
                .containsExactly(500);
        assertThat(peaks(after.subList(0, 1_000), Peak.ERROR)).isZero();
        assertThat(peaks(after.subList(1_000, 2_000), Peak.ERROR))
                .isEqualTo(peaks(before.subList(1_000, 2_000), Peak.ERROR))
                .isPositive();
        assertThat(timeline.surprise(0, 500)).contains(new Surprise(90, true));
        assertThat(timeline.surprise(0, 1_500)).isEmpty();
    }

    private static long peaks(List<LaneDetail> details, Peak peak) {
        return details.stream().filter(detail -> detail.peak() == peak).count();
    }
}
