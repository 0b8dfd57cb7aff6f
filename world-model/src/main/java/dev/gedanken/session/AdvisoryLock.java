package dev.gedanken.session;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An exclusive advisory lock on one file. It belongs to one opening of the file: opening and closing the file
 * elsewhere in the same process does not end it, the end of the process does.
 *
 * <p>A {@link java.nio.channels.FileLock} does not do here: POSIX drops it as soon as the process closes any
 * other descriptor of the file.
 */
sealed interface AdvisoryLock extends AutoCloseable permits DescriptorLock, ChannelLock {
    /** File systems on which {@code flock} gets in the way of SQLite's own locks. */
    Set<String> NETWORK =
            Set.of("nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "afs", "fuse.sshfs", "9p");

    /**
     * Locks a file that is made if need be; empty if another opening of it is locked.
     *
     * @throws IOException if it cannot be opened for writing
     */
    static Optional<AdvisoryLock> tryOf(Path file) throws IOException {
        return isPosix() ? DescriptorLock.tryOf(file) : ChannelLock.tryOf(file);
    }

    /**
     * Returns whether a lock on the file itself, under whatever name, goes together with SQLite's locks on it.
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
     * @return whether it is still the file of that name; its last owner may just have deleted it
     */
    boolean stamp(Path file, String content) throws IOException;

    @Override
    void close() throws IOException;
}
