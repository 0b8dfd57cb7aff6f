package dev.gedanken.export;

import dev.gedanken.rollout.Branch;
import dev.gedanken.rollout.Node;
import dev.gedanken.rollout.Rollout;
import dev.gedanken.rollout.RolloutTree;
import dev.gedanken.world.BadInputException;
import java.util.List;

/**
 * A range of a branch, including its shared past.
 *
 * @param branch the branch
 * @param nodes the moments in order, at least one, each the parent of the next
 */
public record BranchRange(Branch branch, List<Node> nodes) {

    public BranchRange {
        nodes = List.copyOf(nodes);
    }

    /** Returns a whole branch, from its start to its tip. */
    public static BranchRange whole(RolloutTree tree, Branch branch) {
        return new BranchRange(branch, tree.path(branch.id()));
    }

    /**
     * Returns the moments of a branch whose step is from {@code first} to {@code last}, both included.
     *
     * @throws BadInputException if the branch has no such moment
     */
    public static BranchRange of(RolloutTree tree, Branch branch, long first, long last) {
        List<Node> path = tree.path(branch.id());
        List<Node> chosen =
                path.stream().filter(node -> node.step() >= first && node.step() <= last).toList();
        if (chosen.isEmpty()) {
            throw BadInputException.of(
                    "worldmodel.export.range", branch.name(), first, last, path.getLast().step());
        }
        return new BranchRange(branch, chosen);
    }

    /** Returns how many moments there are. */
    public int size() {
        return nodes.size();
    }

    /** Returns the moments; {@code rollout} recomputes those that memory has dropped. */
    public MomentSource from(Rollout rollout) {
        return new RolloutMoments(this, rollout);
    }
}
