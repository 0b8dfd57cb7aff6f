package dev.gedanken.app.view.timeline;

import dev.gedanken.rollout.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * A selected range of steps.
 *
 * @param one where the selection began
 * @param other where it ended, before or after
 */
public record StepRange(int one, int other) {

    /** Returns the first step. */
    public int first() {
        return Math.min(one, other);
    }

    /** Returns the last step. */
    public int last() {
        return Math.max(one, other);
    }

    /** Returns the range with another end. */
    public StepRange to(int step) {
        return new StepRange(one, step);
    }

    /** Returns the last moment of each of its steps on the current branch, in order. */
    public List<Integer> nodes(Timeline timeline) {
        return nodes(timeline, timeline.cursor().branch());
    }

    /** Returns the last moment of each of its steps on a branch, in order. */
    public List<Integer> nodes(Timeline timeline, int branch) {
        long tip = timeline.node(timeline.nodeAt(branch, Integer.MAX_VALUE)).step();
        List<Integer> nodes = new ArrayList<>();
        for (int step = first(); step <= Math.min(last(), tip); step++) {
            Node node = timeline.node(timeline.nodeAt(branch, step));
            nodes.add(node.id());
        }
        return List.copyOf(nodes);
    }
}
