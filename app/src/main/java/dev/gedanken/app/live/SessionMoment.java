package dev.gedanken.app.live;

import dev.gedanken.rollout.Branch;
import dev.gedanken.rollout.Cursor;
import dev.gedanken.rollout.MemoryUse;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How the session stands.
 *
 * @param cursor where
 * @param branch the branch there
 * @param file where it is saved; empty if it lives in memory
 * @param memory what its moments take
 */
public record SessionMoment(Cursor cursor, Branch branch, Optional<Path> file, MemoryUse memory) {}
