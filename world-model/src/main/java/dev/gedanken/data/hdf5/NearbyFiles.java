package dev.gedanken.data.hdf5;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds files that another one names. Only those in the folder of the first file or below it are found, symbolic links
 * resolved: who gives a folder away gives those files with it, and a stranger's file reaches nothing else.
 */
final class NearbyFiles {

    private NearbyFiles() {}

    /**
     * Returns the real path of a file; nothing if it lies elsewhere.
     *
     * @param first the file that people gave
     * @param from the file that names the other one
     * @param name as it stands there; if it is absolute and leads nowhere, its last part is looked for beside {@code from},
     *     as HDF5 does
     * @throws IOException if there is no such file
     */
    static Optional<Path> find(Path first, Path from, String name) throws IOException {
        Path folder = first.toRealPath().getParent();
        Path here = from.toAbsolutePath().getParent();
        Path given = Path.of(name);
        Path last = given.getFileName();
        boolean isMoved = given.isAbsolute() && last != null && !Files.exists(given);
        Path named = isMoved ? last : given;
        Path file = (here == null ? named : here.resolve(named)).toRealPath();
        boolean isNear = folder != null && file.startsWith(folder) && Files.isRegularFile(file);
        return isNear ? Optional.of(file) : Optional.empty();
    }
}
