package dev.gedanken.app.session;

import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.app.session.ReplayReport.BranchReport;
import dev.gedanken.app.session.ReplayReport.DifferenceReport;
import dev.gedanken.rollout.Replay;
import dev.gedanken.session.SavedSession;
import dev.gedanken.session.SessionStore;
import dev.gedanken.session.Verification;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;

/**
 * Replays a session with a pack.
 *
 * @param file the session's file
 * @param store the open file
 * @param pack the pack that replays it
 */
public record SessionReplay(Path file, SessionStore store, LoadedPack pack) {
    /**
     * How many nodes are computed at once: enough for a call of several rows, few enough for the
     * memory.
     */
    private static final int BATCH = 16;

    /** Recomputes every moment and compares it with the record. */
    public ReplayReport verify(DoubleConsumer progress) {
        SavedSession saved = store.saved();
        Verification verification = new Verification(pack.player(), saved.nodes(), store);
        verification.run(BATCH, progress);
        return report(
                verification.replayed(),
                true,
                verification.beliefs(),
                verification.first().map(found -> DifferenceReport.of(found, saved)));
    }

    /** Recomputes every moment. */
    public ReplayReport run(DoubleConsumer progress) {
        SavedSession saved = store.saved();
        AtomicInteger replayed = new AtomicInteger();
        new Replay(pack.player(), saved.nodes(), BATCH)
                .run(made -> {
                    progress.accept((double) replayed.incrementAndGet() / saved.nodes().size());
                    return true;
                });
        return report(replayed.get(), false, 0, Optional.empty());
    }

    private ReplayReport report(
            int replayed, boolean isVerified, int beliefs, Optional<DifferenceReport> first) {
        SavedSession saved = store.saved();
        return new ReplayReport(
                file.toString(),
                saved.header().title(),
                saved.header().pack(),
                saved.header().packIdentity(),
                pack.pack().identity(),
                saved.nodes().size(),
                replayed,
                BranchReport.of(saved),
                isVerified,
                beliefs,
                first);
    }
}
