package dev.gedanken.rollout;

/**
 * The memory that a session uses for its moments.
 *
 * @param budgetBytes the most it may use
 * @param keptBytes what it uses
 * @param keptMoments how many moments that is
 * @param nodes how many nodes there are, kept or not
 */
public record MemoryUse(long budgetBytes, long keptBytes, int keptMoments, int nodes) {

    /** Returns the size of a kept moment, in bytes; 0 if none is kept. */
    public double bytesPerMoment() {
        return keptMoments == 0 ? 0 : (double) keptBytes / keptMoments;
    }

    /** Returns the memory of moments per node, in bytes; 0 if there is no node. */
    public double bytesPerNode() {
        return nodes == 0 ? 0 : (double) keptBytes / nodes;
    }
}
