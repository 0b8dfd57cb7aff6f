package dev.gedanken.session;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A disk of a few hundred kilobytes in memory; tests that need it are skipped if none can be
 * mounted.
 */
public final class SmallDisk implements AutoCloseable {
    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Mounts a disk. */
    public static SmallDisk at(Path folder, int kilobytes)
            throws IOException, InterruptedException {
        boolean isMounted =
                runs("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", folder);
        assumeTrue(isMounted, "mounting a small disk needs Linux and root");
        return new SmallDisk(folder);
    }

    void makeReadOnly() throws IOException, InterruptedException {
        assumeTrue(runs("mount", "-o", "remount,ro", folder), "the disk cannot be made read-only");
    }

    private static boolean runs(Object... command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        for (Object word : command) {
            words.add(word.toString());
        }
        try {
            return new ProcessBuilder(words).inheritIO().start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        runs("umount", "-l", folder);
    }
}
