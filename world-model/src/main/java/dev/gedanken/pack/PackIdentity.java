package dev.gedanken.pack;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The hashes that identify a pack.
 *
 * <p>A pack's identity covers everything that computes: family, sizes, inputs, frame, context and
 * the files involved. Scores, calibration, loss curves, policies, notes, pictures and the training record may
 * change without orphaning the sessions that were made with the pack. Version 1 took the hash of
 * the whole manifest instead.
 *
 * @param current the SHA-256 of everything that computes
 * @param legacy the hash that version 1 of this program would have recorded for the pack; empty if
 *     it could not describe it
 * @param former the hash that it would have recorded before a {@code metrics.json} was added, and
 *     earlier hashes that are known
 */
public record PackIdentity(String current, Optional<String> legacy, Set<String> former) {
    private static final List<String> PICTURES = List.of(".png", ".jpg", ".jpeg", ".gif", ".svg");
    private static final List<String> TEXTS = List.of(".md", ".txt", ".html", ".pdf", ".csv");
    private static final List<String> RECORDS =
            List.of(WorldPack.METRICS, WorldPack.AXES, WorldPack.LOSSES, WorldPack.CALIBRATION);

    /** Sessions record the inputs, not the policy: another policy plays the same model. */
    private static final List<String> POLICIES =
            List.of(WorldPack.POLICY, WorldPack.POLICY_WEIGHTS);

    public PackIdentity {
        former = Set.copyOf(former);
    }

    /**
     * Returns the identity of a pack.
     *
     * @param json the manifest as stored on disk
     */
    static PackIdentity of(PackManifest manifest, byte[] json) {
        Optional<String> legacy =
                manifest.schemaVersion() == PackManifest.OLDEST_VERSION
                        ? Optional.of(Sha256.of(json))
                        : ManifestJson.asVersion1(manifest, manifest.files()).map(Sha256::of);
        SortedMap<String, String> withoutMetrics = new TreeMap<>(manifest.files());
        withoutMetrics.remove(WorldPack.METRICS);
        Set<String> former = new LinkedHashSet<>(manifest.formerIdentities());
        ManifestJson.asVersion1(manifest, withoutMetrics).map(Sha256::of).ifPresent(former::add);
        return new PackIdentity(current(manifest), legacy, former);
    }

    private static String current(PackManifest manifest) {
        SortedMap<String, String> computing = new TreeMap<>();
        manifest.files()
                .forEach((name, hash) -> {
                    if (computes(name)) {
                        computing.put(name, hash);
                    }
                });
        return Sha256.of(ManifestJson.canonical(manifest, computing));
    }

    /** Returns whether a file takes part in what the model computes; files of unknown kinds do. */
    static boolean computes(String name) {
        if (name.startsWith(StartFrames.FOLDER)) {
            return true;
        }
        return !RECORDS.contains(name)
                && !POLICIES.contains(name)
                && PICTURES.stream().noneMatch(name::endsWith)
                && TEXTS.stream().noneMatch(name::endsWith);
    }

    /** Returns whether a session that recorded {@code identity} was made with this pack. */
    public boolean matches(String identity) {
        return identity.equals(current)
                || legacy.filter(identity::equals).isPresent()
                || former.contains(identity);
    }

    /** Returns all hashes except the current one, which a rewritten manifest must still list. */
    List<String> earlier() {
        Set<String> all = new LinkedHashSet<>(former);
        legacy.ifPresent(all::add);
        List<String> sorted = new ArrayList<>(all);
        sorted.sort(null);
        return List.copyOf(sorted);
    }
}
