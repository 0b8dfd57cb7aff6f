package dev.gedanken.app.live.snapshot;

import dev.gedanken.rollout.Branch;
import dev.gedanken.rollout.Cursor;
import dev.gedanken.rollout.MemoryUse;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The state of the session: the place in its tree, its file, its memory, and what can be undone.
 *
 * @param cursor the current place
 * @param branch the branch there
 * @param start the moment to which play returns; empty for the start of its seed
 * @param file where it is saved; empty if it exists only in memory
 * @param memory the memory of its moments
 * @param edits what can be undone
 */
public record SessionStatus(
        Cursor cursor,
        Branch branch,
        Optional<RecordedStart> start,
        Optional<Path> file,
        MemoryUse memory,
        Edits edits) {

    /**
     * What can be undone and redone.
     *
     * @param undoes the edit to undo next
     * @param redoes the edit to redo next
     */
    public record Edits(Optional<EditKind> undoes, Optional<EditKind> redoes) {
        /** No edits yet. */
        public static final Edits NONE = new Edits(Optional.empty(), Optional.empty());
    }
}
