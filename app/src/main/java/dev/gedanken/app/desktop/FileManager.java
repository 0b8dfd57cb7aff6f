package dev.gedanken.app.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The desktop's file manager, started as a separate program.
 *
 * @param osName such as {@code Linux}
 * @param runs runs a command and returns whether it worked
 */
public record FileManager(String osName, Predicate<List<String>> runs) {
    private static final Logger LOG = LoggerFactory.getLogger(FileManager.class);
    private static final long LONGEST_SECONDS = 10;

    /** Returns the file manager of this desktop. */
    public static FileManager ofThisDesktop() {
        return new FileManager(System.getProperty("os.name"), FileManager::run);
    }

    /**
     * Opens the folder of a file, with the file selected if that is possible; returns whether that
     * worked.
     */
    public boolean show(Path file) {
        return commands(file.toAbsolutePath()).stream().anyMatch(runs);
    }

    private List<List<String>> commands(Path file) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("mac")) {
            return List.of(List.of("open", "-R", file.toString()));
        }
        if (os.startsWith("windows")) {
            return List.of(List.of("explorer", "/select," + file));
        }
        Path folder = Objects.requireNonNull(file.getParent(), "a file is in a folder");
        return List.of(
                List.of(
                        "gdbus",
                        "call",
                        "--session",
                        "--dest",
                        "org.freedesktop.FileManager1",
                        "--object-path",
                        "/org/freedesktop/FileManager1",
                        "--method",
                        "org.freedesktop.FileManager1.ShowItems",
                        "['%s']".formatted(file.toUri().toASCIIString().replace("'", "%27")),
                        ""),
                List.of("xdg-open", folder.toString()));
    }

    private static boolean run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            // With some file managers, the command does not return until they are closed.
            return !process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) || process.exitValue() == 0;
        } catch (IOException e) {
            LOG.debug("{} is not here", command.getFirst(), e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
