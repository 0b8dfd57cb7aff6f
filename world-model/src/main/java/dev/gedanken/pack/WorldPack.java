package dev.gedanken.pack;

import dev.gedanken.world.BadInputException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
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

    /** The file name of the scores along seven axes. */
    public static final String AXES = "axes.json";

    /** The file name of the uncertainty's calibration. */
    public static final String CALIBRATION = "calibration.json";

    /** The training's loss curves' file name. */
    public static final String LOSSES = "losses.json";

    /** The description of a policy that was trained in the model's imagination. */
    public static final String POLICY = "policy.json";

    /** That policy's weights. */
    public static final String POLICY_WEIGHTS = "policy.safetensors";

    private static final int HASH_SHOWN = 12;

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
     * Opens a pack and verifies every file that its manifest lists; nothing else is read.
     *
     * @param location a folder with {@code pack.json}, or the same zipped
     * @throws BadInputException if it is missing, damaged, incomplete or of another schema version
     */
    public static WorldPack open(Path location) {
        try (PackFiles files = PackFiles.of(location)) {
            byte[] json = manifest(location, files);
            PackManifest manifest = parse(location, json);
            return new WorldPack(
                    location,
                    manifest,
                    verified(location, manifest, files),
                    PackIdentity.of(manifest, json));
        } catch (IOException e) {
            throw unreadable(location, e);
        }
    }

    /**
     * Reads only the manifest, without verifying the other files: for listings.
     *
     * @throws BadInputException if there is none, or it cannot be understood
     */
    public static PackManifest peek(Path location) {
        try (PackFiles files = PackFiles.of(location)) {
            return parse(location, manifest(location, files));
        } catch (IOException e) {
            throw unreadable(location, e);
        }
    }

    private static BadInputException unreadable(Path location, IOException cause) {
        return BadInputException.of(cause, "worldmodel.pack.unreadable", location, MANIFEST);
    }

    private static byte[] manifest(Path location, PackFiles files) throws IOException {
        try {
            return files.read(MANIFEST, PackFiles.MOST_MANIFEST);
        } catch (NoSuchFileException e) {
            throw BadInputException.of(e, "worldmodel.pack.none", location, MANIFEST);
        }
    }

    private static PackManifest parse(Path location, byte[] json) {
        try {
            requireVersion(location, ManifestJson.version(json));
            return ManifestJson.read(json);
        } catch (JacksonException e) {
            throw damaged(location, e, cause(e));
        } catch (ManifestException e) {
            throw damaged(location, e, e.problem());
        }
    }

    private static BadInputException damaged(Path location, Exception cause, Object what) {
        return BadInputException.of(cause, "worldmodel.pack.damaged", location, MANIFEST, what);
    }

    private static void requireVersion(Path location, int version) {
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
    }

    /**
     * Returns what is wrong: the message from a value's own class, or else the first line of
     * Jackson's message.
     */
    private static Object cause(JacksonException e) {
        return e.getCause() instanceof BadInputException refused
                ? refused
                : e.getOriginalMessage().lines().findFirst().orElse("not JSON");
    }

    private static SortedMap<String, byte[]> verified(
            Path location, PackManifest manifest, PackFiles files) throws IOException {
        SortedMap<String, byte[]> verified = new TreeMap<>();
        long left = PackFiles.mostBytes();
        for (Map.Entry<String, String> listed : manifest.files().entrySet()) {
            byte[] bytes = read(location, listed.getKey(), files, left);
            left -= bytes.length;
            requireHash(location, listed.getKey(), listed.getValue(), bytes);
            verified.put(listed.getKey(), bytes);
        }
        return verified;
    }

    private static byte[] read(Path location, String name, PackFiles files, long most)
            throws IOException {
        try {
            return files.read(name, most);
        } catch (NoSuchFileException e) {
            throw BadInputException.of(e, "worldmodel.pack.lacks", location, name, MANIFEST);
        }
    }

    private static void requireHash(Path location, String name, String hash, byte[] bytes) {
        String actual = Sha256.of(bytes);
        if (!actual.equals(hash)) {
            throw BadInputException.of(
                    "worldmodel.pack.hash",
                    location,
                    name,
                    actual.substring(0, HASH_SHOWN),
                    hash.substring(0, HASH_SHOWN),
                    MANIFEST);
        }
    }

    /** Returns the place it was read from. */
    public Path location() {
        return location;
    }

    /** Returns its manifest. */
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

    /**
     * Returns the hash of everything that computes: sessions record it, and it stays the same when
     * scores change.
     */
    public String identity() {
        return identity.current();
    }

    /**
     * Returns every hash that identifies this pack, including those of earlier versions of this
     * program.
     */
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
