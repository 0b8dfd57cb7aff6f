package dev.gedanken.app.live;

import dev.gedanken.app.live.snapshot.BeliefPoint;
import dev.gedanken.app.live.snapshot.LiveListener;
import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.live.snapshot.TreeEvent;
import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.play.PlayState;
import dev.gedanken.plugin.PlanSight;
import dev.gedanken.world.Message;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Records everything it receives. */
final class RecordingListener implements LiveListener {
    final List<LiveSnapshot> shown = new CopyOnWriteArrayList<>();
    final List<PlayState> played = new CopyOnWriteArrayList<>();
    final List<TreeEvent> news = new CopyOnWriteArrayList<>();
    final List<BeliefPoint> beliefs = new CopyOnWriteArrayList<>();
    final List<Optional<PlanSight>> planned = new CopyOnWriteArrayList<>();
    final List<String> failures = new CopyOnWriteArrayList<>();

    @Override
    public void shown(LiveSnapshot snapshot) {
        shown.add(snapshot);
    }

    @Override
    public void played(LoadedPack pack, PlayState state) {
        played.add(state);
    }

    @Override
    public void told(TreeEvent word) {
        news.add(word);
    }

    @Override
    public void believed(BeliefPoint point) {
        beliefs.add(point);
    }

    @Override
    public void planned(Optional<PlanSight> sight) {
        planned.add(sight);
    }

    @Override
    public void failed(Message message) {
        failures.add(message.english());
    }

    LiveSnapshot last() {
        return shown.getLast();
    }
}
