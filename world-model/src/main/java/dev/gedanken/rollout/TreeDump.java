package dev.gedanken.rollout;

import java.util.ArrayList;
import java.util.List;

/**
 * Reports a session from the beginning.
 *
 * @param tree its tree
 * @param moments its moments in memory
 */
record TreeDump(RolloutTree tree, Moments moments) {

    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        int told = 0;
        for (Node node : tree.nodes()) {
            Branch branch = tree.branch(node.branch());
            int before = node.isStart() ? branch.id() : branch.id() + 1;
            for (; told < before; told++) {
                changes.add(new Change.BranchSet(tree.branch(told)));
            }
            changes.add(node.isStart() ? new Change.Started(branch, node) : new Change.Added(node));
            told = Math.max(told, branch.id() + 1);
            moments.keyframe(node).ifPresent(changes::add);
        }
        tree.branches().forEach(branch -> changes.add(new Change.BranchSet(branch)));
        if (tree.size() > 0) {
            changes.add(new Change.Moved(tree.cursor()));
        }
        return changes;
    }
}
