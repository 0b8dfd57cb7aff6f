package dev.gedanken.app.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Where libraries unpack their native parts: in their usual place, unless nothing can be executed
 * or written there, as in a {@code /tmp} that is mounted with {@code noexec}; in that case in a
 * folder of the program.
 *
 * @param mounts the machine's file systems
 * @param temporary the folder for temporary files
 * @param home the user's home folder
 * @param state the program's own folder
 */
public record NativeLibraries(MountTable mounts, Path temporary, Path home, Path state) {
    private static final String FOLDER = "native-libraries";

    /** SQLite, LWJGL and JNA unpack into the folder for temporary files. */
    private static final List<String> IN_TEMPORARY =
            List.of("org.sqlite.tmpdir", "org.lwjgl.system.SharedLibraryExtractPath", "jna.tmpdir");

    /** PyTorch, JavaFX and JavaCPP keep theirs in the home folder. */
    private static final Map<String, String> IN_HOME =
            Map.of(
                    "DJL_CACHE_DIR", "djl",
                    "ENGINE_CACHE_DIR", "djl",
                    "javafx.cachedir", "openjfx",
                    "org.bytedeco.javacpp.cachedir", "javacpp");

    /** Tells the libraries where to unpack; must be called before the first of them is used. */
    public static void prepare(UserFolders folders) {
        Properties system = System.getProperties();
        new NativeLibraries(
                        MountTable.ofThisMachine(),
                        Path.of(system.getProperty("java.io.tmpdir")),
                        Path.of(system.getProperty("user.home")),
                        folders.state())
                .places()
                .forEach(system::putIfAbsent);
    }

    /** Returns the properties to set; none if the usual places work. */
    Map<String, String> places() {
        Map<String, String> places = new TreeMap<>();
        folderInsteadOf(temporary, List.of(state, home))
                .ifPresent(folder ->
                        IN_TEMPORARY.forEach(property -> places.put(property, folder.toString())));
        folderInsteadOf(home, List.of(state, temporary))
                .ifPresent(folder ->
                        IN_HOME.forEach((property, name) ->
                                places.put(property, folder.resolve(name).toString())));
        return places;
    }

    private Optional<Path> folderInsteadOf(Path usual, List<Path> others) {
        if (isUsable(usual)) {
            return Optional.empty();
        }
        return others.stream()
                .filter(this::isUsable)
                .findFirst()
                .map(folder -> folder.resolve(folder.equals(state) ? FOLDER : "." + FOLDER))
                .filter(NativeLibraries::isMade);
    }

    private boolean isUsable(Path folder) {
        return Files.isDirectory(folder)
                && Files.isWritable(folder)
                && mounts.allowsExecution(folder);
    }

    private static boolean isMade(Path folder) {
        return Files.isDirectory(folder) || folder.toFile().mkdirs();
    }
}
