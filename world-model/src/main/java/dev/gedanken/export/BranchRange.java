package dev.gedanken.export;

import dev.gedanken.play.PlayState;
import dev.gedanken.rollout.Branch;
import dev.gedanken.rollout.Node;
import dev.gedanken.rollout.Rollout;
import dev.gedanken.rollout.RolloutTree;
import dev.gedanken.world.BadInputException;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.DoubleConsumer;

/**
 * A stretch of a branch, its shared past included.
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
            throw new BadInputException(
                    "Branch '%s' has no step in %d..%d: its steps are 0..%d."
                            .formatted(branch.name(), first, last, path.getLast().step()));
        }
        return new BranchRange(branch, chosen);
    }

    /** Returns how many moments there are. */
    public int size() {
        return nodes.size();
    }

    /**
     * Shows every moment with its node, in order; what memory dropped is made again.
     *
     * @param progress told the share done, in [0, 1]
     */
    public void visit(
            Rollout rollout, BiConsumer<Node, PlayState> visitor, DoubleConsumer progress) {
        Iterator<Node> next = nodes.iterator();
        int[] seen = {0};
        rollout.visit(
                nodes.getFirst().parent(),
                nodes.getLast().id(),
                state -> {
                    visitor.accept(next.next(), state);
                    progress.accept((double) ++seen[0] / nodes.size());
                });
    }
}
