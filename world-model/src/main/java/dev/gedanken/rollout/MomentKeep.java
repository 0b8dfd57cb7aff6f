package dev.gedanken.rollout;

import dev.gedanken.model.Readings;
import dev.gedanken.play.Moment;
import dev.gedanken.rollout.ChunkStore.KeptBelief;
import dev.gedanken.truth.Twin;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Keeps as many moments as a budget allows, preferring those that help most to go back.
 *
 * <p>A moment at a depth that is divisible by {@code 2^k} has rank k (0 to {@value #HIGHEST_RANK}).
 * When the budget is used up, the lowest rank is dropped first, and within it the oldest entry. So
 * all recent moments are available, and older ones at distances of 2, 4, 8 and so on. A dropped
 * moment is never far after one that was kept.
 */
final class MomentKeep {
    private static final int HIGHEST_RANK = 20;

    private final long budgetBytes;
    private final List<Map<Integer, Kept>> ranks = new ArrayList<>();
    private final ChunkStore beliefs = new ChunkStore();
    private long besidesBeliefs;

    /** A moment whose belief is in the store. */
    private record Kept(KeptBelief belief, Optional<Twin> twin, Readings readings, long besides) {}

    /** Creates an empty keep that holds at most {@code budgetBytes}, or one moment. */
    MomentKeep(long budgetBytes) {
        this.budgetBytes = budgetBytes;
        for (int rank = 0; rank <= HIGHEST_RANK; rank++) {
            ranks.add(new LinkedHashMap<>());
        }
    }

    private Map<Integer, Kept> rankOf(Node node) {
        int zeros = node.depth() == 0 ? HIGHEST_RANK : Integer.numberOfTrailingZeros(node.depth());
        return ranks.get(Math.min(zeros, HIGHEST_RANK));
    }

    Optional<Moment> get(Node node) {
        return Optional.ofNullable(rankOf(node).get(node.id()))
                .map(kept ->
                        new Moment(beliefs.restore(kept.belief()), kept.twin(), kept.readings()));
    }

    /**
     * Keeps a moment and drops others if necessary.
     *
     * @param isNeeded whether a node's moment must not be dropped now
     */
    void put(Node node, Moment moment, IntPredicate isNeeded) {
        Kept next =
                new Kept(
                        beliefs.keep(moment.belief()),
                        moment.twin(),
                        moment.readings(),
                        moment.besidesBeliefBytes());
        besidesBeliefs += next.besides();
        Kept before = rankOf(node).put(node.id(), next);
        if (before != null) {
            release(before);
        }
        for (int rank = 0; rank <= HIGHEST_RANK && bytes() > budgetBytes; rank++) {
            drop(ranks.get(rank), id -> id == node.id() || isNeeded.test(id));
        }
    }

    private void release(Kept kept) {
        beliefs.release(kept.belief());
        besidesBeliefs -= kept.besides();
    }

    private void drop(Map<Integer, Kept> rank, IntPredicate isNeeded) {
        Iterator<Map.Entry<Integer, Kept>> oldestFirst = rank.entrySet().iterator();
        while (bytes() > budgetBytes && oldestFirst.hasNext()) {
            Map.Entry<Integer, Kept> entry = oldestFirst.next();
            if (!isNeeded.test(entry.getKey())) {
                release(entry.getValue());
                oldestFirst.remove();
            }
        }
    }

    /** Drops a node's moment. */
    void forget(Node node) {
        Kept before = rankOf(node).remove(node.id());
        if (before != null) {
            release(before);
        }
    }

    /** Returns approximately how much memory it takes, in bytes. */
    long bytes() {
        return beliefs.bytes() + besidesBeliefs;
    }

    int size() {
        return ranks.stream().mapToInt(Map::size).sum();
    }
}
