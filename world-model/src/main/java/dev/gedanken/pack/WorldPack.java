package dev.gedanken.pack;

import dev.gedanken.world.BadInputException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A verified pack: its manifest and the bytes of its files, each of which has the SHA-256 that the
 * manifest gives.
 */
public final class WorldPack {
    /** The manifest's file name. */
    public static final String MANIFEST = "pack.json";

    /** The weights' file name. */
    public static final String WEIGHTS = "weights.safetensors";

    /** The held-out evaluation's file name. */
    public static final String METRICS = "metrics.json";

    private final Path location;
    private final PackManifest manifest;
    private final SortedMap<String, byte[]> files;
    private final String sha256;

    private WorldPack(
            Path location, PackManifest manifest, SortedMap<String, byte[]> files, String sha256) {
        this.location = location;
        this.manifest = manifest;
        this.files = files;
        this.sha256 = sha256;
    }

    /**
     * Opens a pack and verifies every file.
     *
     * @param location a folder with {@code pack.json}, or the same zipped
     * @throws BadInputException if it is absent, damaged, incomplete or of another schema version
     */
    public static WorldPack open(Path location) {
        SortedMap<String, byte[]> found = PackFiles.read(location);
        byte[] json = found.get(MANIFEST);
        if (json == null) {
            throw new BadInputException(
                    "Pack %s has no %s: give a folder or zip that ./gedanken train wrote."
                            .formatted(location, MANIFEST));
        }
        PackManifest manifest = parse(location, json);
        SortedMap<String, byte[]> verified = new TreeMap<>();
        manifest.files()
                .forEach((name, hash) -> verified.put(name, verify(location, name, hash, found)));
        return new WorldPack(location, manifest, verified, Sha256.of(json));
    }

    /**
     * Reads only the manifest, without verifying the other files: for listings.
     *
     * @throws BadInputException if there is none, or it cannot be understood
     */
    public static PackManifest peek(Path location) {
        return parse(location, PackFiles.readOne(location, MANIFEST));
    }

    private static PackManifest parse(Path location, byte[] json) {
        PackManifest manifest;
        try {
            manifest =
                    JsonMapper.builder()
                            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                            .build()
                            .readValue(json, PackManifest.class);
        } catch (JacksonException e) {
            throw new BadInputException(
                    "Pack %s has a damaged %s (%s): restore it or train the pack anew."
                            .formatted(location, MANIFEST, firstLine(e)),
                    e);
        }
        if (manifest.schemaVersion() != PackManifest.SCHEMA_VERSION) {
            throw new BadInputException(
                    "Pack %s has schema version %d: this program reads version %d."
                            .formatted(
                                    location,
                                    manifest.schemaVersion(),
                                    PackManifest.SCHEMA_VERSION));
        }
        return manifest;
    }

    private static String firstLine(JacksonException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("not JSON");
    }

    private static byte[] verify(
            Path location, String name, String hash, SortedMap<String, byte[]> found) {
        byte[] bytes = found.get(name);
        if (bytes == null) {
            throw new BadInputException(
                    "Pack %s lacks %s, which its %s lists: restore the file."
                            .formatted(location, name, MANIFEST));
        }
        String actual = Sha256.of(bytes);
        if (!actual.equals(hash)) {
            throw new BadInputException(
                    "Pack %s has a damaged %s: its SHA-256 is %s…, not %s… as in %s."
                            .formatted(
                                    location,
                                    name,
                                    actual.substring(0, 12),
                                    hash.substring(0, Math.min(12, hash.length())),
                                    MANIFEST));
        }
        return bytes;
    }

    /** Returns where it was read from. */
    public Path location() {
        return location;
    }

    /** Returns what its manifest says. */
    public PackManifest manifest() {
        return manifest;
    }

    /**
     * Returns a copy of a file's bytes.
     *
     * @throws BadInputException if the manifest lists no such file
     */
    public byte[] file(String name) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw new BadInputException("Pack %s has no %s.".formatted(location, name));
        }
        return bytes.clone();
    }

    /** Returns whether the manifest lists a file. */
    public boolean hasFile(String name) {
        return files.containsKey(name);
    }

    /** Returns the SHA-256 of the manifest, which covers every file: the pack's identity. */
    public String sha256() {
        return sha256;
    }
}
