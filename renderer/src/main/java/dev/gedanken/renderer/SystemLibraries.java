package dev.gedanken.renderer;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lwjgl.system.Configuration;
import org.lwjgl.system.Platform;

/**
 * Makes LWJGL open the system's libraries by their full path.
 *
 * <p>When LWJGL 3.4.3 finds a library by name, it asks the C library for its path and closes it
 * during the query. If another thread opens a library at that moment, as JavaFX does for fonts, the
 * two threads deadlock. With a full path there is no query (docs/decisions/0083).
 */
public final class SystemLibraries {

    private SystemLibraries() {}

    /**
     * Sets a library's full path if it is in one of the usual places, unless one has been set
     * already.
     */
    public static void nameInFull(Configuration<String> setting, String name) {
        if (Platform.get() == Platform.LINUX && setting.get() == null) {
            find(folders(), name).ifPresent(path -> setting.set(path.toString()));
        }
    }

    /** Returns the first file with a given name in some folders. */
    static Optional<Path> find(List<Path> folders, String name) {
        return folders.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isReadable)
                .findFirst();
    }

    private static List<Path> folders() {
        String asked = System.getenv().getOrDefault("LD_LIBRARY_PATH", "");
        String machine =
                switch (Platform.getArchitecture()) {
                    case X64 -> "x86_64-linux-gnu";
                    case ARM64 -> "aarch64-linux-gnu";
                    default -> "";
                };
        return Stream.concat(
                        Stream.of(asked.split(File.pathSeparator))
                                .filter(folder -> folder.startsWith("/")),
                        Stream.of(
                                "/usr/lib/" + machine,
                                "/lib/" + machine,
                                "/usr/lib64",
                                "/lib64",
                                "/usr/lib",
                                "/lib"))
                .map(Path::of)
                .toList();
    }
}
