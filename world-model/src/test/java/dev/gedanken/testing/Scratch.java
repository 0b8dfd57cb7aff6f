package dev.gedanken.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A temporary folder that is removed after its test; jqwik has none.
 *
 * @param path of the folder
 */
public record Scratch(Path path) implements AutoCloseable {

    /** Makes an empty folder. */
    public static Scratch make() {
        try {
            return new Scratch(Files.createTempDirectory("fuzz-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the path of something in the folder. */
    public Path resolve(String name) {
        return path.resolve(name);
    }

    /** Returns the names of the folder's contents. */
    public List<String> names() {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
