package dev.gedanken.rollout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds paths between nodes; reads the lists that a tree owns. */
final class BranchPaths {
    private final List<Node> nodes;
    private final List<Branch> branches;
    private final List<Integer> tips;

    BranchPaths(List<Node> nodes, List<Branch> branches, List<Integer> tips) {
        this.nodes = nodes;
        this.branches = branches;
        this.tips = tips;
    }

    /** Returns the nodes after {@code from}, an ancestor or {@link Node#NONE}, up to {@code to}. */
    List<Node> between(int from, int to) {
        List<Node> way = new ArrayList<>();
        for (int at = to; at != from; at = nodes.get(at).parent()) {
            way.add(nodes.get(at));
        }
        return List.copyOf(way.reversed());
    }

    /**
     * Returns whether a node is between a branch's start and its tip. A branch's own nodes form one
     * line, so only its forks need to be followed.
     */
    boolean isOn(int branch, int node) {
        int own = nodes.get(node).branch();
        int at = branch;
        int last = tips.get(branch);
        while (at != own) {
            last = branches.get(at).forkedAt();
            if (last == Node.NONE) {
                return false;
            }
            at = nodes.get(last).branch();
        }
        return last != Node.NONE && node <= last;
    }

    /** Returns the branch from which the branches on the way to a node first forked. */
    int rootBranch(int node) {
        int at = nodes.get(node).branch();
        while (branches.get(at).forkedAt() != Node.NONE) {
            at = nodes.get(branches.get(at).forkedAt()).branch();
        }
        return at;
    }

    Optional<Node> commonAncestor(int a, int b) {
        int left = a;
        int right = b;
        while (left != right && left != Node.NONE && right != Node.NONE) {
            if (nodes.get(left).depth() >= nodes.get(right).depth()) {
                left = nodes.get(left).parent();
            } else {
                right = nodes.get(right).parent();
            }
        }
        return left == right && left != Node.NONE ? Optional.of(nodes.get(left)) : Optional.empty();
    }
}
