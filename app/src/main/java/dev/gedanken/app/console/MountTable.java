package dev.gedanken.app.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The file systems of a Linux machine, as {@code /proc/self/mountinfo} lists them.
 *
 * @param lines one for each; empty if there is no such list, and then every folder is accepted
 */
public record MountTable(List<String> lines) {
    private static final Path FILE = Path.of("/proc/self/mountinfo");
    private static final int PLACE = 4;
    private static final int OPTIONS = 5;

    static MountTable ofThisMachine() {
        try {
            return new MountTable(Files.readAllLines(FILE));
        } catch (IOException e) {
            return new MountTable(List.of());
        }
    }

    /** Returns whether native libraries may be loaded from a folder, which need not exist yet. */
    boolean allowsExecution(Path folder) {
        Path real = real(folder.toAbsolutePath().normalize());
        return lines.stream()
                .map(line -> line.split(" ", -1))
                .filter(parts -> parts.length > OPTIONS && real.startsWith(place(parts)))
                .reduce((first, later) -> deeper(first, later))
                .map(parts -> !Arrays.asList(parts[OPTIONS].split(",", -1)).contains("noexec"))
                .orElse(true);
    }

    /** If two are mounted at one place, the later one hides the earlier one. */
    private static String[] deeper(String[] first, String[] later) {
        return Comparator.<String[]>comparingInt(parts -> place(parts).getNameCount())
                                .compare(first, later)
                        > 0
                ? first
                : later;
    }

    /** Spaces are written as {@code \040}. */
    private static Path place(String[] parts) {
        return Path.of(parts[PLACE].replace("\\040", " "));
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            Path parent = folder.getParent();
            return parent == null ? folder : real(parent).resolve(folder.getFileName());
        }
    }
}
