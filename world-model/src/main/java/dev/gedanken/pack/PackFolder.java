package dev.gedanken.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A pack as a folder, which may be a link to one.
 *
 * @param folder contains the manifest
 */
record PackFolder(Path folder) implements PackFiles {

    @Override
    public InputStream open(String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return Files.newInputStream(file);
    }

    @Override
    public void close() {
        // A folder needs no closing.
    }
}
