package dev.gedanken.app.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file beside its place and renames it, each time beside in a place of its own. */
public final class AtomicFileWriter {

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
        Path folder = file.toAbsolutePath().getParent();
        Path part = Files.createTempFile(folder, file.getFileName() + ".", ".part");
        try {
            writing.to(part);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
