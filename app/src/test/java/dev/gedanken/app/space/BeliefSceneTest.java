package dev.gedanken.app.space;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.live.snapshot.TreeEvent;
import dev.gedanken.app.view.timeline.Timeline;
import dev.gedanken.renderer.space.PointCloud;
import dev.gedanken.renderer.space.SpaceScene;
import dev.gedanken.renderer.space.Trajectory;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BeliefSceneTest {
    private static final int CROSS_ENDS = 6;

    @TempDir private Path folder;

    private final AtomicReference<SpacePoints> points = new AtomicReference<>(SpacePoints.none(1));
    private Timeline timeline = new Timeline();

    @BeforeEach
    void play() {
        timeline = new SpaceSession(folder.resolve("grey")).timeline();
        SpaceFitter fitter = new SpaceFitter(Runnable::run, points::set);
        IntStream.range(0, SpaceSession.NODES)
                .forEach(node -> fitter.add(SpaceSession.point(node)));
        fitter.refit();
    }

    private BeliefScene scene(Colouring colouring) {
        return BeliefScene.of(points.get(), timeline, name -> name, colouring);
    }

    @Test
    void everyBranchIsAPathAndAForkGoesOnFromWhereItForked() {
        List<Trajectory> paths = scene(new Colouring.ByTime()).scene().trajectories();

        assertThat(paths.getFirst().length()).isEqualTo(10);
        assertThat(paths.get(1).point(0)).isEqualTo(4);
        assertThat(paths.get(1).length()).isEqualTo(11);
        assertThat(paths.get(1).widthPixels()).isGreaterThan(paths.getFirst().widthPixels());
    }

    @Test
    void branchesAreNamedAtTheirEnds() {
        assertThat(scene(new Colouring.ByTime()).scene().labels())
                .extracting(SpaceScene.Label::text)
                .containsExactly("original 0", "counterfactual 1");
    }

    @Test
    void aCrossMarksTheCursorAndLeadsThere() {
        BeliefScene scene = scene(new Colouring.ByTime());

        assertThat(scene.scene().points().size()).isEqualTo(SpaceSession.NODES + CROSS_ENDS);
        assertThat(scene.node(SpaceSession.NODES)).hasValue(SpaceSession.NODES - 1);
        assertThat(scene.node(3)).hasValue(3);
        assertThat(scene.node(SpaceSession.NODES + CROSS_ENDS)).isEmpty();
    }

    @Test
    void coloursTellTimeOrBranch() {
        BeliefScene byTime = scene(new Colouring.ByTime());
        BeliefScene byBranch = scene(new Colouring.ByBranch());

        assertThat(byTime.scene().points().colour(0))
                .isNotEqualTo(byTime.scene().points().colour(9));
        assertThat(byBranch.scene().points().colour(0))
                .isEqualTo(byBranch.scene().points().colour(9))
                .isNotEqualTo(byBranch.scene().points().colour(12));
    }

    @Test
    void theModelsOwnSurpriseColoursPointsWhereItSawFramesAndGreyStandsForNotKnown() {
        timeline.hear(new TreeEvent.Surprised(3, 40, true));
        timeline.hear(new TreeEvent.Surprised(4, 2, true));
        timeline.hear(new TreeEvent.Surprised(5, 900, false));
        PointCloud cloud = scene(new Colouring.BySurprise()).scene().points();

        assertThat(cloud.colour(2)).isEqualTo(cloud.colour(5)).isEqualTo(0x6E7681);
        assertThat(cloud.colour(3)).isNotIn(cloud.colour(4), cloud.colour(5));
    }
}
