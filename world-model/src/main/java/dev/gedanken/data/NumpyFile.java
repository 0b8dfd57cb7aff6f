package dev.gedanken.data;

import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A numpy archive. Reads only the entries that are asked for, and an entry's content only if its
 * header agrees with what is stored.
 *
 * <p>Owns the open file.
 */
final class NumpyFile implements AutoCloseable {
    private static final String SUFFIX = ".npy";

    /** Deflate's best compression ratio. */
    private static final long MOST_INFLATION = 1032;

    /** An array is copied when it becomes frames. */
    private static final int SHARE_OF_MEMORY = 4;

    private final Path path;
    private final ZipFile zip;

    /**
     * Opens an archive.
     *
     * @throws BadInputException if the file is not one
     */
    NumpyFile(Path path) {
        this.path = path;
        try {
            if (!startsLikeZip(path)) {
                throw BadInputException.of("worldmodel.data.archive.none", path);
            }
            zip = new ZipFile(path.toFile());
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(e);
        }
    }

    private static boolean startsLikeZip(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(2);
            return head.length == 2 && head[0] == 'P' && head[1] == 'K';
        }
    }

    private BadInputException unreadable(Exception cause) {
        return BadInputException.of(cause, "worldmodel.data.archive.unreadable", path);
    }

    /** Returns what to call an entry in messages. */
    Message where(String name) {
        return Message.of("worldmodel.data.array", name, path);
    }

    /** Returns whether the archive has an array. */
    boolean has(String name) {
        return zip.getEntry(name + SUFFIX) != null;
    }

    /**
     * Returns an array's header.
     *
     * @throws BadInputException if there is no such array or it is damaged
     */
    NumpyHeader header(String name) {
        return reading(name, (entry, in) -> NumpyHeader.read(where(name), in));
    }

    /** Returns an array if the archive has it. */
    Optional<NumpyArray> optional(String name) {
        return has(name) ? Optional.of(array(name)) : Optional.empty();
    }

    /**
     * Returns an array.
     *
     * @throws BadInputException if the archive lacks it, or it is damaged, too large or holds no numbers
     */
    NumpyArray array(String name) {
        return reading(
                name,
                (entry, in) -> {
                    NumpyHeader header = NumpyHeader.read(where(name), in);
                    int length = contentLength(name, entry, header);
                    byte[] content = in.readNBytes(length);
                    if (content.length != length || in.read() >= 0) {
                        throw damaged(name);
                    }
                    return NumpyArray.of(where(name), header, content);
                });
    }

    /** Checks a header against what is stored and against the memory before anything is read. */
    private int contentLength(String name, ZipEntry entry, NumpyHeader header) {
        long length = header.elements() * NumpyArray.bytesPerElement(where(name), header.type());
        long memory = Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY;
        if (length > Math.min(memory, Integer.MAX_VALUE - 8)) {
            throw BadInputException.of(
                    "worldmodel.data.numpy.memory", where(name), length >> 20, memory >> 20);
        }
        boolean isStored =
                entry.getSize() == header.bytes() + length
                        && entry.getSize() / MOST_INFLATION <= entry.getCompressedSize();
        if (!isStored) {
            throw damaged(name);
        }
        return (int) length;
    }

    private BadInputException damaged(String name) {
        return BadInputException.of("worldmodel.data.numpy.length", where(name));
    }

    /** What to do with an open entry. */
    private interface Reading<T> {
        T of(ZipEntry entry, InputStream in) throws IOException;
    }

    private <T> T reading(String name, Reading<T> reading) {
        ZipEntry entry = zip.getEntry(name + SUFFIX);
        if (entry == null) {
            throw BadInputException.of("worldmodel.data.array.missing", path, name);
        }
        try (InputStream in = new BufferedInputStream(zip.getInputStream(entry))) {
            return reading.of(entry, in);
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(e);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }
}
