package dev.gedanken.app.view.timeline;

import dev.gedanken.rollout.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * Some steps of a branch.
 *
 * @param one where it was begun
 * @param other where it was ended, before or after
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

    /** Returns the range that ends elsewhere. */
    public StepRange to(int step) {
        return new StepRange(one, step);
    }

    /** Returns the last moment of each of its steps on the branch that is played, in order. */
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
