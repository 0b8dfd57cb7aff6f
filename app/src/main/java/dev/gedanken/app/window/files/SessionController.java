package dev.gedanken.app.window.files;

import dev.gedanken.app.session.SessionFiles;
import dev.gedanken.app.window.services.StudioContext;
import dev.gedanken.app.window.status.NoticeArea.Done;
import dev.gedanken.world.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renames sessions and moves them to the trash, on separate threads. */
public final class SessionController {
    private static final Logger LOG = LoggerFactory.getLogger(SessionController.class);

    private final StudioContext window;
    private final SessionFiles files;

    /** Creates a controller for the sessions in a window's list. */
    public SessionController(StudioContext window) {
        this.window = window;
        this.files = new SessionFiles(window.services().environment().trash());
    }

    /** Gives a session another name. */
    public void rename(Path file, String name) {
        inBackground(() -> {
            String now = SessionFiles.name(files.rename(file, name));
            window.done(Done.of(texts -> texts.of("sessions.renamed", now)));
        });
    }

    /** Moves a session to the trash, and offers to restore it. */
    public void throwAway(Path file) {
        inBackground(() -> {
            Path there = files.throwAway(file);
            String name = SessionFiles.name(file);
            window.done(
                    new Done(
                            texts -> texts.of("sessions.trashed", name),
                            Optional.of(texts -> texts.of("sessions.untrash")),
                            () -> inBackground(() -> bringBack(there, file))));
        });
    }

    private static void bringBack(Path there, Path file) {
        try {
            Files.move(there, file);
        } catch (IOException e) {
            throw BadInputException.of(e, "app.session.rename", SessionFiles.name(file));
        }
    }

    private void inBackground(Runnable work) {
        Thread.startVirtualThread(() -> {
            try {
                work.run();
            } catch (BadInputException e) {
                LOG.debug("A session stays as it is", e);
                window.tell(e.message());
            }
            window.sessionsChanged();
        });
    }
}
