package dev.gedanken.session;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An exclusive advisory lock on one file. It belongs to one opening of the file: opening and
 * closing the file elsewhere in the same process does not release it; the end of the process does.
 *
 * <p>A {@link java.nio.channels.FileLock} is not suitable: POSIX drops it as soon as the process
 * closes any other descriptor of the file.
 */
sealed interface AdvisoryLock extends AutoCloseable permits DescriptorLock, ChannelLock {
    /** File systems on which {@code flock} conflicts with SQLite's own locks. */
    Set<String> NETWORK =
            Set.of("nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "afs", "fuse.sshfs", "9p");

    /**
     * Locks a file, which is created if necessary; empty if another opening of it is locked.
     *
     * @throws IOException if it cannot be opened for writing
     */
    static Optional<AdvisoryLock> tryOf(Path file) throws IOException {
        return isPosix() ? DescriptorLock.tryOf(file) : ChannelLock.tryOf(file);
    }

    /**
     * Returns whether a lock on the file itself, under any name, is compatible with SQLite's locks
     * on it.
     */
    static boolean canLockDatabase(Path file) throws IOException {
        return isPosix()
                && !NETWORK.contains(Files.getFileStore(file).type().toLowerCase(Locale.ROOT));
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    /**
     * Replaces the content of the locked file.
     *
     * @return whether it is still the file with that name; its last owner may just have deleted it
     */
    boolean stamp(Path file, String content) throws IOException;

    @Override
    void close() throws IOException;
}
