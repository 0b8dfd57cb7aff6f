package dev.gedanken.app.bench;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.app.session.SessionOpening;
import dev.gedanken.app.session.SessionPacks;
import dev.gedanken.play.Actor;
import dev.gedanken.play.PlaySource;
import dev.gedanken.rollout.Rollout;
import dev.gedanken.session.SessionStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/**
 * The time from a step of a recorded play until it is safely on disk, whatever then happens to the
 * program.
 *
 * @param pack the pack's name
 * @param stepsPerSecond the pace of play
 * @param durable time from a step until it is on disk
 */
@JsonPropertyOrder({"pack", "stepsPerSecond", "durable"})
public record DurabilityBench(String pack, int stepsPerSecond, Timings durable) {
    private static final int PACE = 20;
    private static final int STEPS = 200;
    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final long LOOK_NANOS = 500_000;

    /**
     * Plays a pack into a session file for ten seconds.
     *
     * @param folder a folder on the disk to which sessions are written
     */
    public static DurabilityBench of(LoadedPack pack, Path folder) {
        Path file =
                folder.resolve("bench-" + ProcessHandle.current().pid() + SessionOpening.SUFFIX);
        try {
            Files.createDirectories(folder);
            try (SessionStore store =
                    SessionStore.create(
                            file, SessionPacks.header(pack, "bench", "bench"), message -> {})) {
                Timings timings = Timings.of(played(pack, store));
                return new DurabilityBench(pack.pack().manifest().name(), PACE, timings);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("No session can be written in " + folder, e);
        }
    }

    private static long[] played(LoadedPack pack, SessionStore store) {
        Rollout rollout =
                new Rollout(pack.player(), store.saved().tree(store), Rollout.DEFAULT_BUDGET_BYTES);
        rollout.start(0, PlaySource.MODEL);
        store.settle();
        Watch watch = new Watch(store);
        long start = System.nanoTime();
        for (int step = 0; step < STEPS; step++) {
            watch.until(start + step * NANOS_PER_SECOND / PACE);
            rollout.step(rollout.idle(), new Actor.Person());
            watch.made(step);
        }
        watch.untilAllAreDurable();
        return watch.nanos;
    }

    /** Records when each step was made and when it was first seen to be on disk. */
    private static final class Watch {
        private final SessionStore store;
        private final int first;
        private final long[] nanos = new long[STEPS];
        private int made;
        private int durable;

        Watch(SessionStore store) {
            this.store = store;
            this.first = store.durableNode() + 1;
        }

        void made(int step) {
            nanos[step] = System.nanoTime();
            made = step + 1;
        }

        void until(long instant) {
            do {
                look();
                LockSupport.parkNanos(LOOK_NANOS);
            } while (System.nanoTime() < instant);
        }

        void untilAllAreDurable() {
            while (durable < STEPS) {
                if (!store.isWritten()) {
                    throw new IllegalStateException("The session was lost: " + store.file());
                }
                look();
                LockSupport.parkNanos(LOOK_NANOS);
            }
        }

        private void look() {
            int reached = Math.min(made, store.durableNode() + 1 - first);
            for (long now = System.nanoTime(); durable < reached; durable++) {
                nanos[durable] = now - nanos[durable];
            }
        }
    }
}
