package dev.gedanken.app.live.background;

import dev.gedanken.app.live.snapshot.MomentViews;
import dev.gedanken.model.LatentUnit;
import dev.gedanken.model.LatentView;
import dev.gedanken.play.Moment;
import dev.gedanken.plugin.UnitHistory;
import dev.gedanken.plugin.UnitHistory.Point;
import dev.gedanken.rollout.Node;
import dev.gedanken.rollout.Rollout;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Follows one number of the belief through the steps. Confined to one thread. */
public final class UnitTracker {
    /** The number of moments in the history. */
    static final int LENGTH = 240;

    private final Rollout rollout;
    private final Deque<Point> points = new ArrayDeque<>();
    private Optional<LatentUnit> unit = Optional.empty();
    private int last = Node.NONE;

    /** Creates a tracker for a rollout, which follows nothing yet. */
    public UnitTracker(Rollout rollout) {
        this.rollout = rollout;
    }

    /** Follows another number, or none. */
    public void follow(Optional<LatentUnit> next) {
        unit = next;
        forget();
    }

    private void forget() {
        points.clear();
        last = Node.NONE;
    }

    /** Returns the values up to the cursor, whose belief has the views {@code views}. */
    public Optional<UnitHistory> upTo(List<LatentView> views) {
        return unit.map(followed -> {
            Node here = rollout.tree().node(rollout.tree().cursor().node());
            if (here.id() != last) {
                bringUpTo(here, followed, views);
            }
            return new UnitHistory(followed, List.copyOf(points));
        });
    }

    private void bringUpTo(Node here, LatentUnit followed, List<LatentView> views) {
        if (here.parent() != last || last == Node.NONE) {
            forget();
            lookBack(here, followed);
        }
        followed.in(views).ifPresent(value -> points.addLast(new Point(here.step(), value)));
        last = here.id();
        while (points.size() > LENGTH) {
            points.removeFirst();
        }
    }

    private void lookBack(Node here, LatentUnit followed) {
        int at = here.parent();
        while (at != Node.NONE && points.size() < LENGTH) {
            Node node = rollout.tree().node(at);
            Optional<Moment> moment = rollout.kept(at);
            moment.flatMap(
                            kept -> {
                                var value = followed.in(MomentViews.of(rollout.model(), kept));
                                return value.isPresent()
                                        ? Optional.of(new Point(node.step(), value.getAsDouble()))
                                        : Optional.<Point>empty();
                            })
                    .ifPresent(points::addFirst);
            at = here.depth() - node.depth() > LENGTH ? Node.NONE : node.parent();
        }
    }
}
