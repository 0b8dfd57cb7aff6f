package dev.gedanken.rollout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The simplest correct session: every branch is its own list of nodes from the start. */
final class ReferenceTree {
    final List<List<Integer>> paths = new ArrayList<>();
    final List<Boolean> live = new ArrayList<>();
    final List<Boolean> pinned = new ArrayList<>();
    final Deque<Integer> pruned = new ArrayDeque<>();
    int nodes;
    int cursorNode = -1;
    int cursorBranch = -1;

    void start() {
        paths.add(new ArrayList<>(List.of(nodes)));
        live.add(true);
        pinned.add(false);
        cursorNode = nodes++;
        cursorBranch = paths.size() - 1;
    }

    void append() {
        if (paths.get(cursorBranch).getLast() != cursorNode) {
            fork(cursorNode);
        }
        paths.get(cursorBranch).add(nodes);
        cursorNode = nodes++;
    }

    void fork(int node) {
        List<Integer> path = pathTo(node);
        paths.add(new ArrayList<>(path));
        live.add(true);
        pinned.add(false);
        cursorNode = node;
        cursorBranch = paths.size() - 1;
    }

    private List<Integer> pathTo(int node) {
        List<Integer> path = paths.stream().filter(p -> p.contains(node)).findFirst().orElseThrow();
        return path.subList(0, path.indexOf(node) + 1);
    }

    /** Returns whether the cursor can go there. */
    boolean jump(int node) {
        if (paths.get(cursorBranch).contains(node)) {
            cursorNode = node;
            return true;
        }
        for (int branch = 0; branch < paths.size(); branch++) {
            if (live.get(branch) && paths.get(branch).contains(node)) {
                cursorNode = node;
                cursorBranch = branch;
                return true;
            }
        }
        return false;
    }

    /** Returns whether that was allowed. */
    boolean prune(int branch) {
        if (!live.get(branch) || pinned.get(branch) || live.stream().filter(l -> l).count() == 1) {
            return false;
        }
        live.set(branch, false);
        pruned.push(branch);
        if (cursorBranch == branch) {
            moveToNearest();
        }
        return true;
    }

    private void moveToNearest() {
        List<Integer> back = pathTo(cursorNode).reversed();
        for (int node : back) {
            for (int branch = 0; branch < paths.size(); branch++) {
                if (live.get(branch) && paths.get(branch).contains(node)) {
                    cursorNode = node;
                    cursorBranch = branch;
                    return;
                }
            }
        }
        cursorBranch = live.indexOf(true);
        cursorNode = paths.get(cursorBranch).getLast();
    }

    void undo() {
        if (!pruned.isEmpty()) {
            live.set(pruned.pop(), true);
        }
    }
}
