package dev.gedanken.app.session;

import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.session.SavedSession;
import dev.gedanken.session.SessionFile;
import dev.gedanken.session.SessionStore;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Opens the files to which sessions are written. */
public final class SessionOpening {
    /** The extension of session files. */
    public static final String SUFFIX = ".gedanken";

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss", Locale.ROOT);

    private SessionOpening() {}

    /**
     * Opens a session to continue it, or creates it.
     *
     * @throws BadInputException if it was made with another pack, cannot be written, or is damaged
     */
    public static SessionStore store(
            Path file, LoadedPack pack, String program, Consumer<Message> troubles) {
        if (!Files.exists(file)) {
            String title = "%s, %s".formatted(pack.pack().manifest().title(), file.getFileName());
            return SessionStore.create(
                    file, SessionPacks.header(pack, title, program), troubles::accept);
        }
        SavedSession saved = SessionFile.read(file);
        SessionPacks.requireSame(saved.header(), pack.pack());
        SessionStore store = SessionStore.open(file, troubles::accept);
        if (store.isReadOnly()) {
            store.close();
            throw BadInputException.of("app.session.busy", file);
        }
        return store;
    }

    /**
     * Opens the session of a plan; empty if the plan has none, or if none can be written, of which
     * {@code troubles} is notified.
     */
    static Optional<SessionStore> planned(
            SessionPlan plan, LoadedPack pack, Consumer<Message> troubles) {
        Optional<Path> file =
                plan.file().or(() -> plan.folder().map(folder -> fresh(folder, pack)));
        try {
            return file.map(path -> store(path, pack, plan.program(), troubles));
        } catch (BadInputException e) {
            troubles.accept(Message.of("app.session.unrecorded", e));
            return Optional.empty();
        }
    }

    private static Path fresh(Path folder, LoadedPack pack) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw BadInputException.of(e, "app.session.folder", folder);
        }
        String name =
                pack.pack().manifest().name()
                        + "-"
                        + LocalDateTime.now(ZoneId.systemDefault()).format(STAMP);
        Path file = folder.resolve(name + SUFFIX);
        for (int number = 2; Files.exists(file); number++) {
            file = folder.resolve(name + "-" + number + SUFFIX);
        }
        return file;
    }
}
