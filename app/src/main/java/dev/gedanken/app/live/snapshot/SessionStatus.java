package dev.gedanken.app.live.snapshot;

import dev.gedanken.rollout.Branch;
import dev.gedanken.rollout.Cursor;
import dev.gedanken.rollout.MemoryUse;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The session beside what is played: the place in its tree, its file, its memory, and what can be undone.
 *
 * @param cursor where
 * @param branch the branch there
 * @param start the moment that play goes back to; empty for the start of its seed
 * @param file where it is saved; empty if it lives in memory
 * @param memory what its moments take
 * @param edits what can be taken back
 */
public record SessionStatus(
        Cursor cursor,
        Branch branch,
        Optional<RecordedStart> start,
        Optional<Path> file,
        MemoryUse memory,
        Edits edits) {

    /**
     * What can be taken back and done again.
     *
     * @param undoes what comes next when something is taken back
     * @param redoes what comes next when something is done again
     */
    public record Edits(Optional<EditKind> undoes, Optional<EditKind> redoes) {
        /** Nothing was done yet. */
        public static final Edits NONE = new Edits(Optional.empty(), Optional.empty());
    }
}
