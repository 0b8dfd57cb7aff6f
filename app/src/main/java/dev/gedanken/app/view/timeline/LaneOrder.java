package dev.gedanken.app.view.timeline;

import dev.gedanken.rollout.Branch;
import dev.gedanken.rollout.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Assigns rows to the live branches: each is as close as possible under the one that it forked
 * from.
 *
 * @param branches by id
 * @param forkStep the first step of a branch
 * @param lastStep its last step
 * @param parent the branch it forked from; {@link Node#NONE} if it began from a seed
 */
record LaneOrder(
        List<Branch> branches,
        ToIntFunction<Branch> forkStep,
        ToIntFunction<Branch> lastStep,
        ToIntFunction<Branch> parent) {

    List<Lane> lanes() {
        Map<Integer, List<Branch>> children = new HashMap<>();
        for (Branch branch : branches) {
            children.computeIfAbsent(parent.applyAsInt(branch), key -> new ArrayList<>())
                    .add(branch);
        }
        List<Branch> order = new ArrayList<>();
        List<Branch> waiting =
                new ArrayList<>(children.getOrDefault(Node.NONE, List.of()).reversed());
        while (!waiting.isEmpty()) {
            Branch next = waiting.removeLast();
            if (next.isLive()) {
                order.add(next);
            }
            waiting.addAll(children.getOrDefault(next.id(), List.of()).reversed());
        }
        return numbered(order);
    }

    private List<Lane> numbered(List<Branch> order) {
        Map<Integer, Integer> rows = new HashMap<>();
        List<Lane> lanes = new ArrayList<>();
        for (Branch branch : order) {
            rows.put(branch.id(), lanes.size());
            lanes.add(
                    new Lane(
                            branch.id(),
                            branch.name(),
                            branch.isPinned(),
                            lanes.size(),
                            rows.getOrDefault(parent.applyAsInt(branch), -1),
                            forkStep.applyAsInt(branch),
                            lastStep.applyAsInt(branch),
                            Timeline.rgb(branch.id())));
        }
        return List.copyOf(lanes);
    }
}
