package dev.gedanken.app.live.background;

import dev.gedanken.app.live.branches.StepIndex;
import dev.gedanken.app.live.snapshot.LiveListener;
import dev.gedanken.app.live.snapshot.TreeEvent;
import dev.gedanken.measure.FactorReader;
import dev.gedanken.rollout.Effect;
import dev.gedanken.rollout.Node;
import dev.gedanken.rollout.Rollout;
import dev.gedanken.rollout.RolloutTree;
import dev.gedanken.world.BadInputException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports how every branch differs from the one that it forked from, step by step in idle time, as
 * far as both are in memory. Confined to one thread.
 */
final class EffectHistory {
    private static final Logger LOG = LoggerFactory.getLogger(EffectHistory.class);
    private static final FactorReader NO_OBJECTS = new FactorReader(List.of());

    /** A long reopened session is processed in parts, so that no step has to wait for all of it. */
    private static final int MOST_LOOKED_AT = 1_000;

    private final Rollout rollout;
    private final LiveListener listener;
    private final StepIndex index = new StepIndex();
    private final Deque<Pair> pairs = new ArrayDeque<>();

    /** The branches that forked from a branch and have their own moments. */
    private final Map<Integer, Set<Integer>> forks = new HashMap<>();

    private int next;

    /** A node of a branch, and the node at the same step to compare it with. */
    private record Pair(int node, int counterpart) {}

    EffectHistory(Rollout rollout, LiveListener listener) {
        this.rollout = rollout;
        this.listener = listener;
    }

    /**
     * Compares two moments that have not been compared yet, and returns whether there is more to
     * do.
     */
    boolean work() {
        for (int i = 0; i < MOST_LOOKED_AT && hasMore(); i++) {
            Pair pair = pairs.poll();
            if (pair == null) {
                note(rollout.tree().node(next++));
            } else if (isAtHand(pair)) {
                tell(pair);
                return true;
            }
        }
        return hasMore();
    }

    private boolean hasMore() {
        return !pairs.isEmpty() || next < rollout.tree().size();
    }

    private void note(Node node) {
        RolloutTree tree = rollout.tree();
        index.add(node);
        int fork = tree.branch(node.branch()).forkedAt();
        if (fork != Node.NONE) {
            int parent = tree.node(fork).branch();
            forks.computeIfAbsent(parent, none -> new LinkedHashSet<>()).add(node.branch());
            pair(node.id(), index.at(parent, node.step()));
        }
        for (int branch : forks.getOrDefault(node.branch(), Set.of())) {
            if (tree.branch(branch).isLive()) {
                pair(index.at(branch, node.step()), node.id());
            }
        }
    }

    private void pair(int node, int counterpart) {
        if (node != Node.NONE && counterpart != Node.NONE) {
            pairs.add(new Pair(node, counterpart));
        }
    }

    private boolean isAtHand(Pair pair) {
        return rollout.kept(pair.node).isPresent() && rollout.kept(pair.counterpart).isPresent();
    }

    private void tell(Pair pair) {
        try {
            Effect.between(rollout.state(pair.counterpart), rollout.state(pair.node), NO_OBJECTS)
                    .ifPresent(effect -> tell(pair, effect));
        } catch (BadInputException e) {
            LOG.debug("Moments {} cannot be compared", pair, e);
        }
    }

    private void tell(Pair pair, Effect effect) {
        listener.told(
                new TreeEvent.Compared(
                        pair.node,
                        (float) effect.modelDifference(),
                        (float) effect.trueDifference().orElse(Double.NaN)));
    }
}
