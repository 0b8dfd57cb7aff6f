package dev.gedanken.app.plugins;

import dev.gedanken.app.console.AtomicFileWriter;
import dev.gedanken.world.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The jars that the user has agreed to run: a file with id, version and SHA-256 of each. A jar that
 * is not in it, or differs from the one in it, does not run.
 *
 * @param file need not exist
 */
public record PluginConsents(Path file) {
    private static final int SCHEMA_VERSION = 1;
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .build();

    /** A decision about a jar. */
    public enum Decision {
        /** It runs. */
        ENABLED,
        /** It does not run, and the user is not asked about it. */
        DISABLED,
        /** It blocked the window; the user is asked, and it does not run until the user agrees. */
        STUCK
    }

    /** A decision about the jar of a plugin. */
    public record Consent(JarIdentity jar, Decision decision) {}

    private record Document(int schemaVersion, List<Consent> plugins) {}

    /**
     * Returns the decision about exactly this jar; empty if there is none.
     *
     * @throws BadInputException if the file is damaged
     */
    public Optional<Decision> of(JarIdentity jar) {
        return read().stream()
                .filter(consent -> consent.jar().equals(jar))
                .map(Consent::decision)
                .findFirst();
    }

    /** Returns whether another jar of this plugin was enabled: it has changed since. */
    public boolean knowsAnother(JarIdentity jar) {
        return read().stream()
                .anyMatch(consent ->
                        consent.jar().id().equals(jar.id())
                                && !consent.jar().equals(jar)
                                && consent.decision() == Decision.ENABLED);
    }

    /**
     * Stores a decision, replacing earlier ones about the same plugin.
     *
     * @throws BadInputException if it cannot be written
     */
    public void remember(JarIdentity jar, Decision decision) {
        List<Consent> next =
                Stream.concat(
                                read().stream()
                                        .filter(consent -> !consent.jar().id().equals(jar.id())),
                                Stream.of(new Consent(jar, decision)))
                        .sorted(Comparator.comparing(consent -> consent.jar().id()))
                        .toList();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            byte[] json = JSON.writeValueAsBytes(new Document(SCHEMA_VERSION, next));
            AtomicFileWriter.write(file, part -> Files.write(part, json));
        } catch (IOException e) {
            throw BadInputException.of(e, "app.plugin.consents.locked", file);
        }
    }

    private List<Consent> read() {
        try {
            JsonNode json = JSON.readTree(Files.readAllBytes(file));
            JsonNode plugins = json.path("plugins");
            boolean isOurs =
                    json.path("schemaVersion").asInt(0) == SCHEMA_VERSION
                            && plugins.isArray()
                            && plugins.values().stream().allMatch(JsonNode::isObject);
            if (!isOurs) {
                throw BadInputException.of("app.plugin.consents.damaged", file);
            }
            return List.of(JSON.treeToValue(plugins, Consent[].class));
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException | JacksonException e) {
            throw BadInputException.of(e, "app.plugin.consents.damaged", file);
        }
    }
}
