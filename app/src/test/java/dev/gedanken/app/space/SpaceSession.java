package dev.gedanken.app.space;

import dev.gedanken.app.live.snapshot.BeliefPoint;
import dev.gedanken.app.live.snapshot.TreeEvent;
import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.app.testing.TestPacks;
import dev.gedanken.app.view.timeline.Timeline;
import dev.gedanken.play.Actor;
import dev.gedanken.play.PlaySource;
import dev.gedanken.rollout.Luck;
import dev.gedanken.rollout.Rollout;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A session of two branches whose beliefs lie on a line: node k at (k, 2k, 0, 1). */
final class SpaceSession {
    static final int NODES = 20;

    private final Timeline timeline = new Timeline();

    SpaceSession(Path folder) {
        try (LoadedPack pack = TestPacks.grey(folder)) {
            Rollout rollout = Rollout.inMemory(pack.player());
            rollout.start(1, PlaySource.MODEL);
            for (int i = 1; i < NODES / 2; i++) {
                rollout.step(rollout.idle(), new Actor.Person());
            }
            rollout.jump(4);
            rollout.fork(Luck.SHARED);
            while (rollout.tree().size() < NODES) {
                rollout.step(rollout.idle(), new Actor.Person());
            }
            timeline.hear(
                    new TreeEvent.Opened(
                            rollout.tree().nodes(),
                            rollout.tree().branches(),
                            rollout.tree().cursor(),
                            Optional.empty()));
        }
    }

    Timeline timeline() {
        return timeline;
    }

    static BeliefPoint point(int node) {
        return new BeliefPoint(node, new float[] {node, 2 * node, 0, 1}, List.of());
    }
}
