package dev.gedanken.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A lock by {@code flock(2)}, which belongs to one open descriptor and to the file itself under all
 * its names.
 *
 * @param descriptor owned; holds the lock while it is open
 */
record DescriptorLock(int descriptor) implements AdvisoryLock {

    static Optional<AdvisoryLock> tryOf(Path file) throws IOException {
        int descriptor = PosixFiles.open(file);
        if (PosixFiles.lock(descriptor)) {
            return Optional.of(new DescriptorLock(descriptor));
        }
        PosixFiles.close(descriptor);
        return Optional.empty();
    }

    @Override
    public boolean stamp(Path file, String content) throws IOException {
        PosixFiles.overwrite(descriptor, content.getBytes(StandardCharsets.UTF_8));
        try {
            return Files.readString(file).equals(content);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    @Override
    public void close() {
        PosixFiles.close(descriptor);
    }
}
