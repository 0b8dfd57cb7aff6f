package dev.gedanken.app.view.playback;

import dev.gedanken.rollout.Change;
import dev.gedanken.rollout.Cursor;
import dev.gedanken.rollout.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person has played since they pressed record: every moment that play came to by a step, an edit or
 * a new start, in the order in which that happened. Going elsewhere adds nothing. Belongs to one thread.
 */
public final class Recording {
    private final List<Integer> nodes = new ArrayList<>();
    private Cursor cursor;

    /** Begins with the moment where one stands. */
    public Recording(Cursor start) {
        cursor = start;
        nodes.add(start.node());
    }

    /** Takes note of a change of the session. */
    public void hear(Change change) {
        switch (change) {
            case Change.Started(var branch, Node node) -> add(new Cursor(node.id(), branch.id()));
            case Change.Added(Node node) -> {
                Cursor next = cursor.after(node);
                if (!next.equals(cursor)) {
                    add(next);
                }
            }
            case Change.Moved(Cursor next) -> cursor = next;
            case Change.BranchSet set -> {}
            case Change.Keyframe keyframe -> {}
        }
    }

    private void add(Cursor next) {
        cursor = next;
        nodes.add(next.node());
    }

    /** Returns the moments, in order. */
    public List<Integer> nodes() {
        return List.copyOf(nodes);
    }
}
