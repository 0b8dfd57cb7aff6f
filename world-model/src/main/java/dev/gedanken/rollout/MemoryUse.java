package dev.gedanken.rollout;

/**
 * How much memory a session takes for its moments.
 *
 * @param budgetBytes the most it may take
 * @param keptBytes what it takes
 * @param keptMoments how many moments that is
 * @param nodes how many nodes there are, kept or not
 */
public record MemoryUse(long budgetBytes, long keptBytes, int keptMoments, int nodes) {

    /** Returns the size of a kept moment, in bytes; 0 if none is kept. */
    public double bytesPerMoment() {
        return keptMoments == 0 ? 0 : (double) keptBytes / keptMoments;
    }

    /** Returns what moments take per node, in bytes; 0 if there is no node. */
    public double bytesPerNode() {
        return nodes == 0 ? 0 : (double) keptBytes / nodes;
    }
}
