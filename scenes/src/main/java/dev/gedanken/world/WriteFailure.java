package dev.gedanken.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Says why a file could not be written: because the disk is full, or because of what the caller knows. */
public final class WriteFailure {
    private static final long LEAST_ROOM_BYTES = 1 << 16;

    /**
     * Error texts of operating systems; they may be in any language, so the free space is checked,
     * too.
     */
    private static final List<String> FULL =
            List.of("no space left", "not enough space", "disk quota exceeded");

    private WriteFailure() {}

    /**
     * Returns the exception to throw.
     *
     * @param cause the exception from writing
     * @param file the file being written
     * @param otherwise the message's key if the disk is not full; its only argument is the file
     */
    public static BadInputException of(Throwable cause, Path file, String otherwise) {
        return BadInputException.of(
                cause, isDiskFull(cause, file) ? "scenes.write.full" : otherwise, file);
    }

    /** Returns whether writing failed because the disk is full. */
    public static boolean isDiskFull(Throwable failure, Path file) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String text = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (FULL.stream().anyMatch(text::contains)) {
                return true;
            }
        }
        return roomBeside(file) < LEAST_ROOM_BYTES;
    }

    private static long roomBeside(Path file) {
        Path folder = file.toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder)) {
            folder = folder.getParent();
        }
        try {
            return folder == null ? Long.MAX_VALUE : Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            return Long
                    .MAX_VALUE; // If the free space is unknown, the disk is not taken to be full.
        }
    }
}
