package dev.gedanken.app.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The preferences that every start needs. They are searched for in the text of the file, because
 * parsing all of it would slow down commands that need nothing else from it.
 *
 * @param python the Python to run; blank if none was chosen
 * @param sessions the chosen folder of sessions
 * @param packs the chosen folder of packs
 */
public record StartPreferences(String python, Optional<Path> sessions, Optional<Path> packs) {
    private static final Logger LOG = LoggerFactory.getLogger(StartPreferences.class);

    /**
     * Returns the choices; empty ones if there are no preferences in this folder, or none that can
     * be read.
     */
    public static StartPreferences in(Path folder) {
        Path file = folder.resolve(PreferencesFile.NAME);
        try {
            String text = Files.isRegularFile(file) ? Files.readString(file) : "";
            return new StartPreferences(
                    value(text, "python").orElse(""),
                    value(text, "sessions").map(Path::of),
                    value(text, "packs").map(Path::of));
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            LOG.info("Nothing is chosen in {}", file, e);
            return new StartPreferences("", Optional.empty(), Optional.empty());
        }
    }

    /** Returns a non-empty text value. */
    private static Optional<String> value(String text, String name) {
        Matcher found =
                Pattern.compile("\"%s\"\\s*:\\s*(\"(?:[^\"\\\\]|\\\\.)+\")".formatted(name))
                        .matcher(text);
        return found.find()
                ? Optional.of(JsonMapper.shared().readValue(found.group(1), String.class))
                : Optional.empty();
    }
}
