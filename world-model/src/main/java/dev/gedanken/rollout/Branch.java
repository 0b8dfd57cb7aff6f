package dev.gedanken.rollout;

/**
 * A line of play, immutable: it is replaced by another value when it is named, pinned or pruned.
 *
 * @param id from 0 in order of creation
 * @param name displayed name
 * @param kind its relation to the branch that it forked from
 * @param forkedAt the node that it continues from; {@link Node#NONE} if it began from a seed
 * @param luckSeed seed of its noise
 * @param isPinned whether it is protected from pruning, and its tip from being dropped from memory
 * @param pruning 0 if it is live, otherwise the number of its pruning, counted from 1: the last one
 *     is undone first
 */
public record Branch(
        int id,
        String name,
        BranchKind kind,
        int forkedAt,
        long luckSeed,
        boolean isPinned,
        int pruning) {

    /** Returns whether it was not pruned. */
    public boolean isLive() {
        return pruning == 0;
    }

    Branch named(String other) {
        return new Branch(id, other, kind, forkedAt, luckSeed, isPinned, pruning);
    }

    Branch pinned(boolean pinned) {
        return new Branch(id, name, kind, forkedAt, luckSeed, pinned, pruning);
    }

    Branch pruned(int number) {
        return new Branch(id, name, kind, forkedAt, luckSeed, isPinned, number);
    }
}
