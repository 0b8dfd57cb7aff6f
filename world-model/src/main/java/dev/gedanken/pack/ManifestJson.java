package dev.gedanken.pack;

import dev.gedanken.world.Action;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.FrameShape;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Manifests as JSON, of this version and of earlier ones. */
final class ManifestJson {
    private static final String VERSION = "schemaVersion";

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .build();

    private ManifestJson() {}

    /** Version 1, entry by entry in the order in which it was written. */
    record Version1(
            int schemaVersion,
            String name,
            String title,
            String family,
            String scene,
            int frameSize,
            List<Action> actions,
            JsonNode model,
            TrainingRecord training,
            SortedMap<String, String> files) {

        PackManifest manifest() {
            return new PackManifest(
                    schemaVersion,
                    name,
                    title,
                    family,
                    scene,
                    Optional.of(FrameShape.square(frameSize)),
                    new ActionSpace(actions),
                    PackManifest.DEFAULT_CONTEXT_STEPS,
                    model,
                    training,
                    "",
                    List.of(),
                    files);
        }
    }

    /** Version 2; {@code null} marks optional entries that are missing. */
    private record Version2(
            int schemaVersion,
            String name,
            String title,
            String family,
            @Nullable String world,
            @Nullable FrameShape frame,
            JsonNode inputs,
            int contextSteps,
            JsonNode model,
            TrainingRecord training,
            @Nullable String notes,
            @Nullable List<String> formerIdentities,
            SortedMap<String, String> files) {}

    /** Returns a manifest's version; -1 if it states none. */
    static int version(byte[] json) {
        return MAPPER.readTree(json).path(VERSION).asInt(-1);
    }

    /**
     * Returns the manifest; throws Jackson's exceptions if something is missing or of another kind.
     *
     * @throws ManifestException if an entry is not allowed; the message names the entry, not the
     *     pack
     */
    static PackManifest read(byte[] json) {
        JsonNode tree = MAPPER.readTree(json);
        ManifestCheck.requireNoNull(tree, WorldPack.MANIFEST);
        try {
            return ManifestCheck.checked(read(tree));
        } catch (IllegalArgumentException e) {
            throw new StreamReadException(e.getMessage());
        }
    }

    private static PackManifest read(JsonNode tree) {
        if (tree.path(VERSION).asInt(-1) == PackManifest.OLDEST_VERSION) {
            return MAPPER.treeToValue(tree, Version1.class).manifest();
        }
        if (!(tree instanceof ObjectNode whole)) {
            throw new StreamReadException("it is not a JSON object");
        }
        for (String optional : List.of("world", "frame", "notes", "formerIdentities")) {
            if (!whole.has(optional)) {
                whole.putNull(optional);
            }
        }
        return manifest(
                MAPPER.rebuild()
                        .disable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                        .build()
                        .treeToValue(whole, Version2.class));
    }

    private static PackManifest manifest(Version2 json) {
        return new PackManifest(
                json.schemaVersion(),
                json.name(),
                json.title(),
                json.family(),
                json.world() == null ? "" : json.world(),
                Optional.ofNullable(json.frame()),
                InputsJson.read(json.inputs(), MAPPER),
                json.contextSteps(),
                json.model(),
                json.training(),
                json.notes() == null ? "" : json.notes(),
                json.formerIdentities() == null ? List.of() : json.formerIdentities(),
                json.files());
    }

    /** Returns the manifest as JSON of version 2, whatever version it was read from. */
    static byte[] write(PackManifest manifest) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put(VERSION, Math.max(PackManifest.SCHEMA_VERSION, manifest.schemaVersion()));
        json.put("name", manifest.name());
        json.put("title", manifest.title());
        json.put("family", manifest.family());
        json.put("world", manifest.world());
        manifest.frame().ifPresent(frame -> json.set("frame", MAPPER.valueToTree(frame)));
        json.set("inputs", InputsJson.write(manifest.inputs(), MAPPER));
        json.put("contextSteps", manifest.contextSteps());
        json.set("model", manifest.model());
        json.set("training", MAPPER.valueToTree(manifest.training()));
        if (!manifest.notes().isEmpty()) {
            json.put("notes", manifest.notes());
        }
        if (!manifest.formerIdentities().isEmpty()) {
            json.set("formerIdentities", MAPPER.valueToTree(manifest.formerIdentities()));
        }
        json.set("files", MAPPER.valueToTree(manifest.files()));
        return MAPPER.writeValueAsBytes(json);
    }

    /**
     * Returns the bytes that version 1 of this program wrote for a pack with these files; empty if version 1
     * could not describe it.
     */
    static Optional<byte[]> asVersion1(PackManifest manifest, SortedMap<String, String> files) {
        Optional<FrameShape> square =
                manifest.frame().filter(frame -> frame.width() == frame.height());
        if (square.isEmpty() || !(manifest.inputs() instanceof ActionSpace actions)) {
            return Optional.empty();
        }
        return Optional.of(
                MAPPER.writeValueAsBytes(
                        new Version1(
                                PackManifest.OLDEST_VERSION,
                                manifest.name(),
                                manifest.title(),
                                manifest.family(),
                                manifest.world(),
                                square.get().width(),
                                actions.actions(),
                                manifest.model(),
                                manifest.training(),
                                new TreeMap<>(files))));
    }

    /** Returns the computing part of a manifest, always in the same order and spelling. */
    static byte[] canonical(PackManifest manifest, SortedMap<String, String> computing) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("family", manifest.family());
        json.set("frame", MAPPER.valueToTree(manifest.frame().orElse(null)));
        json.set("inputs", sorted(InputsJson.write(manifest.inputs(), MAPPER)));
        json.put("contextSteps", manifest.contextSteps());
        json.set("model", sorted(manifest.model()));
        json.set("files", MAPPER.valueToTree(computing));
        return JsonMapper.builder().build().writeValueAsBytes(json);
    }

    /** Returns the same object with its entries sorted alphabetically, recursively. */
    private static JsonNode sorted(JsonNode node) {
        if (!node.isObject()) {
            return node;
        }
        ObjectNode result = MAPPER.createObjectNode();
        SortedMap<String, JsonNode> entries = new TreeMap<>();
        node.properties().forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
        entries.forEach((key, value) -> result.set(key, sorted(value)));
        return result;
    }
}
