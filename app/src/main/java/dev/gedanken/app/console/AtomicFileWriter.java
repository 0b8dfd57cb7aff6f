package dev.gedanken.app.console;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** Writes a file beside its place and renames it, each time beside in a place of its own. */
public final class AtomicFileWriter {
    private static final String PART = ".part";
    private static final Duration LONGEST_WRITING = Duration.ofHours(1);

    private AtomicFileWriter() {}

    /** Writes what a file is to hold. */
    @FunctionalInterface
    public interface Writing {

        /** Writes to {@code part}, which is there and empty. */
        void to(Path part) throws IOException;
    }

    /**
     * Replaces a file. Whoever reads it meanwhile sees the old one or the new one, and of two processes that
     * write it the later one wins.
     *
     * @param file in a folder that exists
     * @throws IOException if that fails; nothing is left behind
     */
    public static void write(Path file, Writing writing) throws IOException {
        Path folder =
                Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder");
        String name = file.getFileName() + ".";
        removeLeftovers(folder, name);
        Path part = Files.createTempFile(folder, name, PART);
        try {
            writing.to(part);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Removes what processes left behind that were killed while they wrote; nobody writes for an hour. */
    private static void removeLeftovers(Path folder, String name) throws IOException {
        Instant longAgo = Instant.now().minus(LONGEST_WRITING);
        try (DirectoryStream<Path> leftovers =
                Files.newDirectoryStream(folder, name + "*" + PART)) {
            for (Path leftover : leftovers) {
                if (Files.getLastModifiedTime(leftover).toInstant().isBefore(longAgo)) {
                    Files.deleteIfExists(leftover);
                }
            }
        }
    }
}
