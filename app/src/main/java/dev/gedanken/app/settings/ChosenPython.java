package dev.gedanken.app.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The Python that was chosen in the settings. Every start asks, so that it is looked for without reading them all. */
public final class ChosenPython {
    private static final Logger LOG = LoggerFactory.getLogger(ChosenPython.class);
    private static final Pattern CHOSEN =
            Pattern.compile("\"python\"\\s*:\\s*(\"(?:[^\"\\\\]|\\\\.)+\")");

    private ChosenPython() {}

    /**
     * Returns the Python that was chosen; blank if none was.
     *
     * @param folder where the preferences lie
     */
    public static String in(Path folder) {
        Path file = folder.resolve(PreferencesFile.NAME);
        if (!Files.isRegularFile(file)) {
            return "";
        }
        try {
            Matcher found = CHOSEN.matcher(Files.readString(file));
            return found.find() ? JsonMapper.shared().readValue(found.group(1), String.class) : "";
        } catch (IOException | JacksonException e) {
            LOG.info("No Python is chosen in {}", file, e);
            return "";
        }
    }
}
