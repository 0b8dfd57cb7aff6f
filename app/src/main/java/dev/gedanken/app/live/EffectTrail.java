package dev.gedanken.app.live;

import dev.gedanken.evaluate.FactorReader;
import dev.gedanken.rollout.Branch;
import dev.gedanken.rollout.Effect;
import dev.gedanken.rollout.Node;
import dev.gedanken.rollout.Rollout;
import dev.gedanken.rollout.RolloutTree;
import dev.gedanken.world.BadInputException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells how every branch differs from the one that it forked from, step by step and in spare time, as far
 * as memory has both. Confined to one thread.
 */
final class EffectTrail {
    private static final Logger LOG = LoggerFactory.getLogger(EffectTrail.class);
    private static final FactorReader NO_OBJECTS = new FactorReader(List.of());

    private final Rollout rollout;
    private final LiveListener listener;
    private final StepIndex index = new StepIndex();
    private final Deque<Pair> pairs = new ArrayDeque<>();
    private int next;

    /** A node of a branch, and the one at the same step that it is compared with. */
    private record Pair(int node, int counterpart) {}

    EffectTrail(Rollout rollout, LiveListener listener) {
        this.rollout = rollout;
        this.listener = listener;
    }

    /** Compares two moments that were not compared yet, and returns whether there were any. */
    boolean work() {
        while (pairs.isEmpty() && next < rollout.tree().size()) {
            note(rollout.tree().node(next++));
        }
        Pair pair = pairs.poll();
        if (pair != null && isAtHand(pair)) {
            tell(pair);
        }
        return pair != null;
    }

    private void note(Node node) {
        RolloutTree tree = rollout.tree();
        index.add(node);
        int counterpart = index.counterpart(tree, node);
        if (counterpart != Node.NONE) {
            pairs.add(new Pair(node.id(), counterpart));
        }
        for (Branch branch : tree.liveBranches()) {
            boolean isChild =
                    branch.forkedAt() != Node.NONE
                            && tree.node(branch.forkedAt()).branch() == node.branch();
            int there = isChild ? index.at(branch.id(), node.step()) : Node.NONE;
            if (there != Node.NONE) {
                pairs.add(new Pair(there, node.id()));
            }
        }
    }

    private boolean isAtHand(Pair pair) {
        return rollout.kept(pair.node).isPresent() && rollout.kept(pair.counterpart).isPresent();
    }

    private void tell(Pair pair) {
        try {
            Effect effect =
                    Effect.between(
                            rollout.state(pair.counterpart), rollout.state(pair.node), NO_OBJECTS);
            listener.told(
                    new TreeNews.Compared(
                            pair.node,
                            (float) effect.modelDifference(),
                            (float) effect.trueDifference()));
        } catch (BadInputException e) {
            LOG.debug("Moments {} cannot be compared", pair, e);
        }
    }
}
