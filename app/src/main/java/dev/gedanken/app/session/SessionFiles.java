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
 * Renames session files and throws them away, unless they are being played.
 *
 * @param trash where they go
 */
public record SessionFiles(Trash trash) {
    private static final Logger LOG = LoggerFactory.getLogger(SessionFiles.class);
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-][\\p{L}\\p{N}_. -]{0,99}");

    /** Returns the name of a session as people know it: that of its file, without the ending. */
    public static String name(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(SessionOpening.SUFFIX)
                ? name.substring(0, name.length() - SessionOpening.SUFFIX.length())
                : name;
    }

    /**
     * Gives a session another name, and returns its file.
     *
     * @throws BadInputException if the name cannot be or is taken, or the session is being played
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
     * Moves a session to the trash, and returns where it lies there.
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
            // What is damaged can be thrown away, too.
            LOG.info("{} is thrown away although it cannot be opened", file, e);
        }
        try {
            return trash.put(file);
        } catch (IOException e) {
            throw BadInputException.of(e, "app.session.trash", name(file));
        }
    }

    /** Whoever holds the session's lock plays it; what its log has goes into the file. */
    private static void closeInOrder(Path file) {
        try (SessionStore store = SessionStore.open(file, message -> LOG.warn("{}", message))) {
            if (store.isReadOnly()) {
                throw BadInputException.of("app.session.playing", name(file));
            }
        }
    }
}
