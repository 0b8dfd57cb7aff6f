package dev.gedanken.app.session;

import dev.gedanken.app.desktop.Trash;
import dev.gedanken.session.SessionStore;
import dev.gedanken.world.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renames session files and moves them to the trash, unless they are being played.
 *
 * @param trash the trash
 */
public record SessionFiles(Trash trash) {
    private static final Logger LOG = LoggerFactory.getLogger(SessionFiles.class);
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-][\\p{L}\\p{N}_. -]{0,99}");

    /** Returns the displayed name of a session: that of its file, without the extension. */
    public static String name(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(SessionOpening.SUFFIX)
                ? name.substring(0, name.length() - SessionOpening.SUFFIX.length())
                : name;
    }

    /**
     * Gives a session another name, and returns its file.
     *
     * @throws BadInputException if the name is not allowed or is taken, or the session is being
     *     played
     */
    public Path rename(Path file, String name) {
        String wanted = name.strip();
        if (!NAME.matcher(wanted).matches()) {
            throw BadInputException.of("app.session.name", name);
        }
        Path target = file.resolveSibling(wanted + SessionOpening.SUFFIX);
        if (target.equals(file)) {
            return file;
        }
        if (Files.exists(target)) {
            throw BadInputException.of("app.session.taken", wanted);
        }
        closeInOrder(file);
        try {
            return Files.move(file, target);
        } catch (IOException e) {
            throw BadInputException.of(e, "app.session.rename", name(file));
        }
    }

    /**
     * Moves a session to the trash, and returns its location there.
     *
     * @throws BadInputException if it is being played or cannot be moved
     */
    public Path throwAway(Path file) {
        try {
            closeInOrder(file);
        } catch (BadInputException e) {
            if (e.message().key().equals("app.session.playing")) {
                throw e;
            }
            // Damaged files can also be moved to the trash.
            LOG.info("{} is thrown away although it cannot be opened", file, e);
        }
        try {
            return trash.put(file);
        } catch (IOException e) {
            throw BadInputException.of(e, "app.session.trash", name(file));
        }
    }

    /** The holder of the session's lock is playing it; the log is checkpointed into the file. */
    private static void closeInOrder(Path file) {
        try (SessionStore store = SessionStore.open(file, message -> LOG.warn("{}", message))) {
            if (store.isReadOnly()) {
                throw BadInputException.of("app.session.playing", name(file));
            }
        }
    }
}
