package dev.gedanken.session;

import dev.gedanken.rollout.Branch;
import dev.gedanken.rollout.BranchKind;
import dev.gedanken.rollout.Cause;
import dev.gedanken.rollout.Cursor;
import dev.gedanken.rollout.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks that stored nodes and branches form a valid tree: every branch forks from an earlier one,
 * every node continues its branch, and time goes forward.
 */
final class SessionTree {
    private final List<Node> nodes;
    private final List<Branch> branches;

    private SessionTree(List<Node> nodes, List<Branch> branches) {
        this.nodes = nodes;
        this.branches = branches;
    }

    /**
     * Requires that a session is complete.
     *
     * @throws DamagedException naming what is wrong
     */
    static void check(List<Node> nodes, List<Branch> branches, Cursor cursor) {
        SessionTree tree = new SessionTree(nodes, branches);
        tree.checkBranches();
        tree.checkNodes();
        tree.checkCursor(cursor);
    }

    private void checkBranches() {
        for (int id = 0; id < branches.size(); id++) {
            Branch branch = branches.get(id);
            require(branch.id() == id, "worldmodel.session.damage.branch.missing", id);
            require(
                    branch.forkedAt() < nodes.size(),
                    "worldmodel.session.damage.branch.nowhere",
                    id);
            require(branch.forkedAt() >= Node.NONE, "worldmodel.session.damage.branch.nowhere", id);
            require(branch.pruning() >= 0, "worldmodel.session.damage.branch.pruning", id);
            require(isPrintable(branch.name()), "worldmodel.session.damage.branch.name", id);
            boolean isOriginal = branch.kind() == BranchKind.ORIGINAL;
            require(
                    isOriginal == (branch.forkedAt() == Node.NONE),
                    "worldmodel.session.damage.branch.kind",
                    id);
            require(
                    isOriginal || nodes.get(branch.forkedAt()).branch() < id,
                    "worldmodel.session.damage.branch.later",
                    id);
        }
    }

    private static boolean isPrintable(String name) {
        return !name.isBlank() && name.chars().noneMatch(Character::isISOControl);
    }

    private void checkNodes() {
        List<Integer> tips = new ArrayList<>(branches.stream().map(Branch::forkedAt).toList());
        Set<Integer> begun = new HashSet<>();
        for (Node node : nodes) {
            int id = node.id();
            require(
                    node.branch() >= 0 && node.branch() < branches.size(),
                    "worldmodel.session.damage.node.branch",
                    id);
            require(
                    tips.get(node.branch()) == node.parent(),
                    "worldmodel.session.damage.node.order",
                    id);
            boolean isStart =
                    node.cause() instanceof Cause.Start
                            || node.cause() instanceof Cause.PictureStart;
            require(isStart == node.isStart(), "worldmodel.session.damage.node.start", id);
            long before = node.isStart() ? 0 : nodes.get(node.parent()).step();
            require(
                    node.step() == before + node.cause().steps(),
                    "worldmodel.session.damage.node.step",
                    id);
            tips.set(node.branch(), id);
            begun.add(node.branch());
        }
        for (Branch branch : branches) {
            require(
                    branch.forkedAt() != Node.NONE || begun.contains(branch.id()),
                    "worldmodel.session.damage.branch.start",
                    branch.id());
        }
    }

    private void checkCursor(Cursor cursor) {
        if (nodes.isEmpty()) {
            require(cursor.node() == Node.NONE, "worldmodel.session.damage.cursor.nowhere");
            return;
        }
        require(
                cursor.node() >= 0 && cursor.node() < nodes.size(),
                "worldmodel.session.damage.cursor.nowhere");
        require(
                cursor.branch() >= 0 && cursor.branch() < branches.size(),
                "worldmodel.session.damage.cursor.branch");
        require(branches.get(cursor.branch()).isLive(), "worldmodel.session.damage.cursor.pruned");
        require(isOn(cursor.branch(), cursor.node()), "worldmodel.session.damage.cursor.beside");
    }

    private boolean isOn(int branch, int node) {
        int last = branches.get(branch).forkedAt();
        for (Node each : nodes) {
            last = each.branch() == branch ? each.id() : last;
        }
        for (int at = last; at >= node; at = nodes.get(at).parent()) {
            if (at == node) {
                return true;
            }
        }
        return false;
    }

    private static void require(boolean condition, String otherwise, Object... values) {
        if (!condition) {
            throw new DamagedException(otherwise, values);
        }
    }
}
