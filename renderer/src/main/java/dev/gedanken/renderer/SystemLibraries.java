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
 * Has LWJGL open the system's libraries by their full path.
 *
 * <p>Of a library that it found by name, LWJGL 3.4.3 asks the C library for the path, and closes it while it
 * is asked: with another thread opening a library at that moment, such as JavaFX its fonts, both wait for
 * each other for ever. A full path needs no asking (docs/decisions/0083).
 */
public final class SystemLibraries {

    private SystemLibraries() {}

    /** Names a library in full if it is where libraries usually are, unless somebody has named one. */
    public static void nameInFull(Configuration<String> setting, String name) {
        if (Platform.get() == Platform.LINUX && setting.get() == null) {
            find(folders(), name).ifPresent(path -> setting.set(path.toString()));
        }
    }

    /** Returns the first file of a name in some folders. */
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
