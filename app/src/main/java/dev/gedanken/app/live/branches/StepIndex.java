package dev.gedanken.app.live.branches;

import dev.gedanken.rollout.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds a branch's own last node at a step. Receives every node once, by id. One owner. */
public final class StepIndex {
    private static final int ROOM = 64;

    private final List<Line> lines = new ArrayList<>();

    /** The nodes of one branch by step; an intervention replaces the moment before it. */
    private static final class Line {
        private int first;
        private int size;
        private int[] ids = new int[ROOM];

        void add(Node node) {
            first = size == 0 ? (int) node.step() : first;
            int at = (int) node.step() - first;
            if (at >= ids.length) {
                ids = Arrays.copyOf(ids, 2 * at);
            }
            ids[at] = node.id();
            size = at + 1;
        }

        int at(long step) {
            long place = step - first;
            return place < 0 || place >= size ? Node.NONE : ids[(int) place];
        }
    }

    /** Records a node. */
    public void add(Node node) {
        while (lines.size() <= node.branch()) {
            lines.add(new Line());
        }
        lines.get(node.branch()).add(node);
    }

    /** Returns a branch's own node at a step; {@link Node#NONE} if it has none. */
    public int at(int branch, long step) {
        return branch < lines.size() ? lines.get(branch).at(step) : Node.NONE;
    }
}
