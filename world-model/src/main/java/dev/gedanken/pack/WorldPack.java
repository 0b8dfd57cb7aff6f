package dev.gedanken.pack;

import dev.gedanken.world.BadInputException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;

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

    /** The training's loss curves' file name. */
    public static final String LOSSES = "losses.json";

    private final Path location;
    private final PackManifest manifest;
    private final SortedMap<String, byte[]> files;
    private final PackIdentity identity;

    private WorldPack(
            Path location,
            PackManifest manifest,
            SortedMap<String, byte[]> files,
            PackIdentity identity) {
        this.location = location;
        this.manifest = manifest;
        this.files = files;
        this.identity = identity;
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
            throw BadInputException.of("worldmodel.pack.none", location, MANIFEST);
        }
        PackManifest manifest = parse(location, json);
        SortedMap<String, byte[]> verified = new TreeMap<>();
        manifest.files()
                .forEach((name, hash) -> verified.put(name, verify(location, name, hash, found)));
        return new WorldPack(location, manifest, verified, PackIdentity.of(manifest, json));
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
        try {
            int version = ManifestJson.version(json);
            if (version != -1
                    && (version < PackManifest.OLDEST_VERSION
                            || version > PackManifest.SCHEMA_VERSION)) {
                throw BadInputException.of(
                        "worldmodel.pack.version",
                        location,
                        version,
                        PackManifest.OLDEST_VERSION,
                        PackManifest.SCHEMA_VERSION);
            }
            return ManifestJson.read(json);
        } catch (JacksonException e) {
            throw BadInputException.of(
                    e, "worldmodel.pack.damaged", location, MANIFEST, firstLine(e));
        }
    }

    private static String firstLine(JacksonException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("not JSON");
    }

    private static byte[] verify(
            Path location, String name, String hash, SortedMap<String, byte[]> found) {
        byte[] bytes = found.get(name);
        if (bytes == null) {
            throw BadInputException.of("worldmodel.pack.lacks", location, name, MANIFEST);
        }
        String actual = Sha256.of(bytes);
        if (!actual.equals(hash)) {
            throw BadInputException.of(
                    "worldmodel.pack.hash",
                    location,
                    name,
                    actual.substring(0, 12),
                    hash.substring(0, Math.min(12, hash.length())),
                    MANIFEST);
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
            throw BadInputException.of("worldmodel.pack.file", location, name);
        }
        return bytes.clone();
    }

    /** Returns whether the manifest lists a file. */
    public boolean hasFile(String name) {
        return files.containsKey(name);
    }

    /** Returns the hash of what computes: what sessions record, and what stays when scores change. */
    public String identity() {
        return identity.current();
    }

    /** Returns every hash by which this pack is known, those of earlier versions of this program included. */
    public PackIdentity identities() {
        return identity;
    }

    /**
     * Returns the SHA-256 of the manifest as version 1 of this program would have recorded it in a session;
     * empty if it could not describe the pack.
     */
    public Optional<String> legacyIdentity() {
        return identity.legacy();
    }

    /** Returns whether a session that recorded {@code identity} was made with this pack. */
    public boolean isKnownAs(String identity) {
        return this.identity.matches(identity);
    }

    /** Returns the manifest to write when files that do not compute are added or replaced. */
    public PackManifest manifestForRewriting() {
        return manifest.upgraded(identity.earlier());
    }
}
