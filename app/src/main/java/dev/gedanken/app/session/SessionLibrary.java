package dev.gedanken.app.session;

import dev.gedanken.session.SessionFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of automatically saved sessions.
 *
 * @param folder contains one file per session
 */
public record SessionLibrary(Path folder) {
    private static final Logger LOG = LoggerFactory.getLogger(SessionLibrary.class);

    /** Returns the sessions, the latest first; empty if the folder cannot be read. */
    public List<Path> recent() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SessionOpening.SUFFIX))
                    .sorted(Comparator.comparing(SessionLibrary::changed).reversed())
                    .toList();
        } catch (IOException e) {
            LOG.warn("Sessions in {} cannot be listed", folder, e);
            return List.of();
        }
    }

    /** Returns the latest session whose program ended without closing it; empty if there is none. */
    public Optional<Path> interrupted() {
        return recent().stream().filter(SessionFile::wasInterrupted).findFirst();
    }

    static FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }
}
