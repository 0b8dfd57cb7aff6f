package dev.gedanken.app.settings;

import dev.gedanken.app.console.AtomicFileWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stores preferences in a small file.
 *
 * @param folder its folder; empty to store nothing
 */
public record PreferencesFile(Optional<Path> folder) {
    private static final Logger LOG = LoggerFactory.getLogger(PreferencesFile.class);
    static final String NAME = "preferences.json";
    private static final String UNREADABLE = ".unreadable";

    /** Returns the stored preferences; the defaults if there are none, or none that can be read. */
    public Preferences read() {
        return folder.map(PreferencesFile::read).orElse(Preferences.DEFAULT);
    }

    private static Preferences read(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Preferences.DEFAULT;
        }
        try {
            // Entries that an older version did not write get their defaults.
            ObjectNode all = JsonMapper.shared().valueToTree(Preferences.DEFAULT);
            merge(all, (ObjectNode) JsonMapper.shared().readTree(file));
            return JsonMapper.shared().readValue(all.toString(), Preferences.class);
        } catch (RuntimeException e) {
            LOG.warn("{} cannot be read and is set aside: the defaults hold", file, e);
            setAside(file);
            return Preferences.DEFAULT;
        }
    }

    /** Overwrites defaults with stored values, recursively. */
    private static void merge(ObjectNode all, ObjectNode written) {
        for (Map.Entry<String, JsonNode> entry : written.properties()) {
            if (all.get(entry.getKey()) instanceof ObjectNode inner
                    && entry.getValue() instanceof ObjectNode given) {
                merge(inner, given);
            } else {
                all.set(entry.getKey(), entry.getValue());
            }
        }
    }

    private static void setAside(Path file) {
        try {
            Path aside = file.resolveSibling(NAME + UNREADABLE);
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("{} stays where it is", file, e);
        }
    }

    /** Writes preferences to a temporary file and renames it; a problem goes to the log. */
    public void write(Preferences preferences) {
        folder.ifPresent(place -> write(place, preferences));
    }

    private static void write(Path folder, Preferences preferences) {
        try {
            Files.createDirectories(folder);
            AtomicFileWriter.write(
                    folder.resolve(NAME),
                    part ->
                            JsonMapper.shared()
                                    .writerWithDefaultPrettyPrinter()
                                    .writeValue(part, preferences));
        } catch (IOException | RuntimeException e) {
            LOG.warn("Preferences cannot be written to {}", folder, e);
        }
    }
}
