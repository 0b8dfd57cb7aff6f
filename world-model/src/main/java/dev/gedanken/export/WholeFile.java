package dev.gedanken.export;

import dev.gedanken.world.WriteFailure;
import io.jhdf.exceptions.HdfException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files that appear under their names only when they are whole. */
final class WholeFile {
    private WholeFile() {}

    /** Writes to a path. */
    @FunctionalInterface
    interface Writing {
        void to(Path part) throws IOException;
    }

    static void write(Path file, Writing writing) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try {
                Files.deleteIfExists(part);
                writing.to(part);
                Files.move(
                        part,
                        file,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException | UncheckedIOException | HdfException e) {
            throw WriteFailure.of(e, file, "worldmodel.export.locked");
        }
    }
}
