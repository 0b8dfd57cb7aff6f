package dev.gedanken.pack;

import dev.gedanken.world.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads the files of a pack from a folder or a zip. */
final class PackFiles {
    /** Largest file that a pack may hold, in bytes. */
    private static final long LARGEST = 1L << 30;

    private PackFiles() {}

    /** Returns the bytes of every file by its path with forward slashes. */
    static SortedMap<String, byte[]> read(Path location) {
        try {
            return Files.isDirectory(location) ? fromFolder(location) : fromZip(location);
        } catch (IOException e) {
            throw unreadable(location, e);
        }
    }

    /** Returns the bytes of one file. */
    static byte[] readOne(Path location, String name) {
        try {
            if (Files.isDirectory(location)) {
                return Files.readAllBytes(location.resolve(name));
            }
            SortedMap<String, byte[]> files = fromZip(location);
            byte[] bytes = files.get(name);
            if (bytes != null) {
                return bytes;
            }
        } catch (IOException e) {
            throw unreadable(location, e);
        }
        throw BadInputException.of("worldmodel.pack.file", location, name);
    }

    private static BadInputException unreadable(Path location, IOException cause) {
        return BadInputException.of(
                cause, "worldmodel.pack.unreadable", location, WorldPack.MANIFEST);
    }

    private static SortedMap<String, byte[]> fromFolder(Path folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder)) {
            paths = walk.filter(Files::isRegularFile).toList();
        }
        for (Path path : paths) {
            String name = folder.relativize(path).toString().replace('\\', '/');
            requireSane(name, Files.size(path));
            files.put(name, Files.readAllBytes(path));
        }
        return files;
    }

    private static SortedMap<String, byte[]> fromZip(Path zip) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            Enumeration<? extends ZipEntry> entries = file.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (!entry.isDirectory()) {
                    requireSane(entry.getName(), entry.getSize());
                    try (InputStream in = file.getInputStream(entry)) {
                        files.put(entry.getName(), in.readAllBytes());
                    }
                }
            }
        }
        return files;
    }

    private static void requireSane(String name, long size) {
        if (size > LARGEST) {
            throw BadInputException.of("worldmodel.pack.large", name, size, LARGEST);
        }
    }
}
