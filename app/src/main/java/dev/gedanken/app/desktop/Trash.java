package dev.gedanken.app.desktop;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The trash of the user who runs this program, from which a file manager can restore files:
 * according to FreeDesktop's specification (version 1.0) on Linux, {@code ~/.Trash} on macOS. AWT's
 * own trash needs its own display connection.
 *
 * @param files the folder for the files
 * @param notes the folder for notes about their origin; empty if the desktop has none
 */
public record Trash(Path files, Optional<Path> notes) {

    /** Returns the trash of this user. */
    public static Trash ofThisUser() {
        return of(System.getProperty("os.name"), System.getProperty("user.home"), System.getenv());
    }

    /** Returns the trash for an operating system, home folder and environment. */
    static Trash of(String osName, String home, Map<String, String> environment) {
        if (osName.toLowerCase(Locale.ROOT).startsWith("mac")) {
            return new Trash(Path.of(home, ".Trash"), Optional.empty());
        }
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        Path trash =
                (data.isBlank() ? Path.of(home, ".local", "share") : Path.of(data))
                        .resolve("Trash");
        return new Trash(trash.resolve("files"), Optional.of(trash.resolve("info")));
    }

    /**
     * Moves a file there, and returns its new location.
     *
     * @throws IOException if it cannot be moved; it then stays where it is
     */
    public Path put(Path file) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        Files.createDirectories(files);
        if (notes.isPresent()) {
            Files.createDirectories(notes.get());
        }
        for (int number = 1; ; number++) {
            String name = name(absolute.getFileName().toString(), number);
            if (Files.exists(files.resolve(name))) {
                continue;
            }
            try {
                return put(absolute, name);
            } catch (FileAlreadyExistsException e) {
                // Another process has just taken the name, so the next one is tried.
                continue;
            }
        }
    }

    private Path put(Path file, String name) throws IOException {
        Optional<Path> note = notes.map(folder -> folder.resolve(name + ".trashinfo"));
        if (note.isPresent()) {
            Files.writeString(note.get(), note(file), StandardOpenOption.CREATE_NEW);
        }
        try {
            return Files.move(file, files.resolve(name));
        } catch (IOException e) {
            if (note.isPresent()) {
                Files.deleteIfExists(note.get());
            }
            throw e;
        }
    }

    private static String name(String name, int number) {
        int dot = name.lastIndexOf('.');
        if (number == 1) {
            return name;
        }
        return dot <= 0
                ? name + " " + number
                : name.substring(0, dot) + " " + number + name.substring(dot);
    }

    private static String note(Path file) {
        String path =
                StreamSupport.stream(file.spliterator(), false)
                        .map(part -> URLEncoder.encode(part.toString(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("/", "/", ""))
                        .replace("+", "%20");
        String now =
                LocalDateTime.now(ZoneId.systemDefault())
                        .truncatedTo(ChronoUnit.SECONDS)
                        .format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
        return "[Trash Info]\nPath=%s\nDeletionDate=%s\n".formatted(path, now);
    }
}
