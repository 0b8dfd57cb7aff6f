package dev.gedanken.app.console;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** Writes a temporary file next to the final place, with a unique name, and renames it. */
public final class AtomicFileWriter {
    private static final String PART = ".part";
    private static final Duration LONGEST_WRITING = Duration.ofHours(1);

    private AtomicFileWriter() {}

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Writing {

        /** Writes to {@code part}, which exists and is empty. */
        void to(Path part) throws IOException;
    }

    /**
     * Replaces a file. A concurrent reader sees either the old or the new file, and if two
     * processes write it, the later one wins.
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

    /** Removes leftovers of processes that were killed while writing; no write takes an hour. */
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
