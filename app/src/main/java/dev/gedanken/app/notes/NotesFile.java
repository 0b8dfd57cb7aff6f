package dev.gedanken.app.notes;

import dev.gedanken.world.BadInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds and reads notes. */
public final class NotesFile {
    /** The notes in a pack's folder. */
    public static final String NAME = "notes.md";

    private static final String ZIP = ".zip";
    private static final String MARKDOWN = ".md";

    private NotesFile() {}

    /** Returns the notes that come with a pack: {@value #NAME} in its folder, or a zip's name with .md. */
    public static Optional<Path> of(Path pack) {
        String name = pack.getFileName().toString();
        Path file =
                name.endsWith(ZIP)
                        ? pack.resolveSibling(
                                name.substring(0, name.length() - ZIP.length()) + MARKDOWN)
                        : pack.resolve(NAME);
        return Optional.of(file).filter(Files::isRegularFile);
    }

    /**
     * Reads notes.
     *
     * @throws BadInputException if they cannot be read
     */
    public static SpeakerNotes read(Path file) {
        try {
            // Invalid UTF-8 is shown as a question mark, so that an umlaut does not end a talk.
            return SpeakerNotes.parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw BadInputException.of(e, "app.notes.unreadable", file);
        }
    }
}
