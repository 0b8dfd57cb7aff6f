package dev.gedanken.app.session;

import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.play.PlayState;
import dev.gedanken.rollout.Driver;
import dev.gedanken.rollout.Rollout;
import dev.gedanken.session.SavedSession;
import dev.gedanken.session.SessionFile;
import dev.gedanken.session.SessionStore;
import dev.gedanken.world.BadInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is played elsewhere into a session file: hears of starts and of every step, in order.
 * Confined to one thread, except for {@link #close}, which comes after that thread's end.
 */
public final class SessionRecorder implements AutoCloseable {
    /** What is recorded is not gone back to: hardly any moment need be kept. */
    private static final long BUDGET_BYTES = 1 << 20;

    private final Path file;
    private final String program;
    private final Consumer<String> troubles;
    private final SessionRescue rescue;
    private @Nullable SessionStore store;
    private @Nullable Rollout rollout;
    private @Nullable LoadedPack refused;

    /**
     * Creates a recorder; the file is opened or made when something is played.
     *
     * @param file a session to go on with, or a new file's name
     * @param program which writes it
     * @param troubles told in one sentence what cannot be recorded
     * @param rescue saves the session if its file is lost
     */
    public SessionRecorder(
            Path file, String program, Consumer<String> troubles, SessionRescue rescue) {
        this.file = file;
        this.program = program;
        this.troubles = troubles;
        this.rescue = rescue;
    }

    /**
     * Opens a session to go on with it, or creates it.
     *
     * @throws BadInputException if it was made with another pack, cannot be written, or is damaged
     */
    public static SessionStore store(
            Path file, LoadedPack pack, String program, Consumer<String> troubles) {
        if (!Files.exists(file)) {
            String title = "%s, %s".formatted(pack.pack().manifest().title(), file.getFileName());
            return SessionStore.create(
                    file,
                    SessionPacks.header(pack, title, program),
                    pack.player().actions(),
                    troubles::accept);
        }
        SavedSession saved = SessionFile.read(file);
        SessionPacks.requireSame(saved.header(), pack.pack());
        SessionStore store = SessionStore.open(file, troubles::accept);
        if (store.isReadOnly()) {
            store.close();
            throw new BadInputException(
                    "Session %s cannot be written: another program has it open, or its folder is read-only."
                            .formatted(file));
        }
        return store;
    }

    /** Hears of a start or a step. */
    public void played(LoadedPack pack, PlayState state, Driver driver) {
        if (pack.equals(refused)) {
            return;
        }
        try {
            record(rollout(pack), state, driver);
        } catch (BadInputException e) {
            refused = pack;
            troubles.accept("This is not recorded: " + e.getMessage());
        }
    }

    private static void record(Rollout rollout, PlayState state, Driver driver) {
        if (state.step() == 0) {
            rollout.begin(state);
        } else {
            rollout.played(state, driver);
        }
    }

    private Rollout rollout(LoadedPack pack) {
        SessionStore open = store;
        Rollout present = rollout;
        if (open != null && present != null) {
            SessionPacks.requireSame(open.saved().header(), pack.pack());
            return present;
        }
        SessionStore opened = store(file, pack, program, troubles);
        Rollout begun = new Rollout(pack.player(), opened.saved().tree(opened), BUDGET_BYTES);
        store = opened;
        rollout = begun;
        return begun;
    }

    /** Writes what waits and closes the file; if it was lost, saves the session elsewhere. */
    @Override
    public void close() {
        SessionStore open = store;
        Rollout present = rollout;
        if (open == null || present == null) {
            return;
        }
        try (open) {
            rescue.rescue(open, present).ifPresent(troubles);
        } catch (BadInputException e) {
            troubles.accept(e.getMessage());
        }
    }
}
