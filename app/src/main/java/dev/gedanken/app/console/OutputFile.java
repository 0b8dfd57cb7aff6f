package dev.gedanken.app.console;

import dev.gedanken.world.BadInputException;
import dev.gedanken.world.WriteFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * An output file of a command, written completely or not at all.
 *
 * @param path its location
 */
public record OutputFile(Path path) {
    private static final String PART = ".part";

    /**
     * Returns the file after checking that it can be written, so that long work is not wasted.
     *
     * @throws BadInputException if its folder does not exist or is not writable, or it is a folder
     */
    public static OutputFile check(Path path) {
        Path folder = folderOf(path);
        if (Files.isDirectory(path)) {
            throw BadInputException.of("app.output.folder", path);
        }
        if (!Files.isDirectory(folder)) {
            throw BadInputException.of("app.output.missing", path, folder);
        }
        if (!Files.isWritable(folder)) {
            throw BadInputException.of("app.output.locked", path, folder);
        }
        return new OutputFile(path);
    }

    /** Writes text as UTF-8; see {@link #write(byte[])}. */
    public void write(String text) {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes a temporary file and renames it, so that nobody ever sees half a file.
     *
     * @throws BadInputException if that fails; nothing is left behind
     */
    public void write(byte[] bytes) {
        Path beside = path.resolveSibling(path.getFileName() + PART);
        try {
            Files.write(beside, bytes);
            Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            BadInputException failure = WriteFailure.of(e, path, "app.output.failed");
            deleteQuietly(beside);
            throw failure;
        }
    }

    private static Path folderOf(Path path) {
        Path parent = path.toAbsolutePath().getParent();
        return parent == null ? path.toAbsolutePath() : parent;
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException ignored) {
            // The first failure is the one to report.
        }
    }
}
