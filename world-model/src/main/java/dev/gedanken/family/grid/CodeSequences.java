package dev.gedanken.family.grid;

import java.util.List;

/**
 * Episodes as tokens: small enough that all of them fit into memory.
 *
 * @param cells cells of the grid times tokens per cell: numbers per frame
 * @param episodes at least one
 */
record CodeSequences(int cells, List<CodeSequence> episodes) {

    /**
     * One episode.
     *
     * @param tokens {@code (steps + 1, tokens, grid, grid)}, row-major
     * @param actions {@code (steps)} action indices
     */
    @SuppressWarnings("ArrayRecordComponent")
    record CodeSequence(short[] tokens, byte[] actions) {
        int steps() {
            return actions.length;
        }
    }

    int frames() {
        return episodes.stream().mapToInt(episode -> episode.steps() + 1).sum();
    }
}
