package dev.gedanken.app.live.stage;

import dev.gedanken.rollout.Branch;
import dev.gedanken.rollout.Node;
import dev.gedanken.rollout.RolloutTree;
import java.util.Comparator;
import java.util.List;

/** Chooses the branches of a session that are shown together on the stage. */
public final class LiveBranches {
    /** The most branches: as many as a stage can show and two calls of the model can compute. */
    static final int MOST = 8;

    private LiveBranches() {}

    /**
     * Returns the live branches with the same start as the current one, by id: the current one, the
     * pinned ones, and the latest of the others.
     */
    public static List<Branch> of(RolloutTree tree) {
        int present = tree.cursor().branch();
        int root = root(tree, present);
        return tree.liveBranches().stream()
                .filter(branch -> root(tree, branch.id()) == root)
                .sorted(
                        Comparator.<Branch>comparingInt(branch -> branch.id() == present ? 0 : 1)
                                .thenComparingInt(branch -> branch.isPinned() ? 0 : 1)
                                .thenComparing(Comparator.comparingInt(Branch::id).reversed()))
                .limit(MOST)
                .sorted(Comparator.comparingInt(Branch::id))
                .toList();
    }

    /** Returns the branch a number of places after the current one, wrapping around. */
    public static Branch next(RolloutTree tree, int places) {
        List<Branch> live = of(tree);
        int present = 0;
        for (int i = 0; i < live.size(); i++) {
            present = live.get(i).id() == tree.cursor().branch() ? i : present;
        }
        return live.get(Math.floorMod(present + places, live.size()));
    }

    private static int root(RolloutTree tree, int branch) {
        int at = branch;
        for (int fork = tree.branch(at).forkedAt(); fork != Node.NONE; ) {
            at = tree.node(fork).branch();
            fork = tree.branch(at).forkedAt();
        }
        return at;
    }
}
