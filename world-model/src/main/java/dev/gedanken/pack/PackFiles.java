package dev.gedanken.pack;

import dev.gedanken.world.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The files of a pack, in a folder or a zip. Only requested files are read, never beyond a limit;
 * other files are ignored.
 */
interface PackFiles extends AutoCloseable {
    /** Largest manifest, in bytes. */
    int MOST_MANIFEST = 4 << 20;

    /** Most bytes of all files together; less if the heap is small. */
    long MOST_BYTES = 1L << 30;

    /**
     * Opens the bytes of a file; throws {@link java.nio.file.NoSuchFileException} if it does not
     * exist or is not a regular file.
     *
     * @param name its path in the pack, with forward slashes
     */
    InputStream open(String name) throws IOException;

    @Override
    void close() throws IOException;

    /** Opens a folder or a zip. */
    static PackFiles of(Path location) throws IOException {
        return Files.isDirectory(location) ? new PackFolder(location) : new PackZip(location);
    }

    /**
     * Returns the most bytes that the files of a pack may have together, because weights are in
     * memory more than once.
     */
    static long mostBytes() {
        return Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 4);
    }

    /**
     * Returns the bytes of a file.
     *
     * @param most the most that it may have
     * @throws BadInputException if it has more
     */
    default byte[] read(String name, long most) throws IOException {
        try (InputStream in = open(name)) {
            byte[] bytes = in.readNBytes((int) Math.min(most, Integer.MAX_VALUE - 8));
            if (in.read() >= 0) {
                throw BadInputException.of("worldmodel.pack.large", name, most);
            }
            return bytes;
        }
    }
}
