package dev.gedanken.app.session;

import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.app.session.SessionPlay.From;
import dev.gedanken.rollout.Change;
import dev.gedanken.rollout.Journal;
import dev.gedanken.rollout.Rollout;
import dev.gedanken.rollout.RolloutTree;
import dev.gedanken.session.SavedSession;
import dev.gedanken.session.SessionStore;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The session of a live play: a rollout and, if there is one, the file to which it is written while
 * it grows. Confined to one thread.
 */
public final class PlaySession implements AutoCloseable {
    /** Memory for moments: half of a rollout's default, because the window needs some, too. */
    private static final long BUDGET_BYTES = Rollout.DEFAULT_BUDGET_BYTES / 2;

    private static final Logger LOG = LoggerFactory.getLogger(PlaySession.class);

    private final Optional<SessionStore> store;
    private final Rollout rollout;
    private final SessionPlan plan;
    private final Consumer<Message> troubles;

    private PlaySession(
            Optional<SessionStore> store,
            Rollout rollout,
            SessionPlan plan,
            Consumer<Message> troubles) {
        this.store = store;
        this.rollout = rollout;
        this.plan = plan;
        this.troubles = troubles;
    }

    /**
     * Opens or creates the session of a plan. If its file cannot be written, the session exists
     * only in memory and {@code troubles} is notified.
     *
     * @param changes receives every change except keyframes, in order
     */
    public static PlaySession open(
            LoadedPack pack,
            SessionPlan plan,
            Consumer<Change> changes,
            Consumer<Message> troubles) {
        Optional<SessionStore> store = SessionOpening.planned(plan, pack, troubles);
        Journal journal =
                new NotifyingJournal(
                        store.<Journal>map(open -> open).orElse(Journal.NONE), changes);
        RolloutTree tree =
                store.map(SessionStore::saved)
                        .map(saved -> saved.tree(journal))
                        .orElseGet(() -> new RolloutTree(journal));
        Rollout rollout = new Rollout(pack.player(), tree, BUDGET_BYTES);
        return new PlaySession(store, rollout, plan, troubles);
    }

    /** Returns the running session. */
    public Rollout rollout() {
        return rollout;
    }

    /** Returns the session's file; empty if the session exists only in memory. */
    public Optional<Path> file() {
        return store.map(SessionStore::file);
    }

    /** Returns whether play continues at the session's position rather than from a seed. */
    public boolean goesOn() {
        return plan.begin() == From.CURSOR && rollout.tree().size() > 0;
    }

    /**
     * Saves the session as another file and continues in that file.
     *
     * @throws BadInputException if the file already exists, it cannot be created, or there is no
     *     session file
     */
    public void saveAs(Path target) {
        store.orElseThrow(() -> BadInputException.of("app.session.none")).saveAs(target, rollout);
    }

    /**
     * Writes pending changes and closes the file; if the file was lost, saves the session
     * elsewhere. An automatically saved session in which nothing was played is deleted.
     */
    @Override
    public void close() {
        if (store.isEmpty()) {
            return;
        }
        try (SessionStore open = store.get()) {
            plan.rescue().rescue(open, rollout).ifPresent(troubles);
        } catch (BadInputException e) {
            troubles.accept(e.message());
        }
        if (plan.file().isEmpty() && isUntouched(store.get().saved())) {
            delete(store.get().file());
        }
    }

    private boolean isUntouched(SavedSession saved) {
        return saved.nodes().isEmpty() && rollout.tree().size() <= 1;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.debug("Empty session {} stays", file, e);
        }
    }
}
