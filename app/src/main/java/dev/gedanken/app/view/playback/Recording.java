package dev.gedanken.app.view.playback;

import dev.gedanken.rollout.Change;
import dev.gedanken.rollout.Cursor;
import dev.gedanken.rollout.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * The play since record was pressed: every moment reached by a step, an edit or a new start, in
 * order. Moving the cursor adds nothing. Belongs to one thread.
 */
public final class Recording {
    private final List<Integer> nodes = new ArrayList<>();
    private Cursor cursor;

    /** Begins with the current moment. */
    public Recording(Cursor start) {
        cursor = start;
        nodes.add(start.node());
    }

    /** Records a change of the session. */
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
