package dev.gedanken.policy;

import dev.gedanken.family.SettingsSchema;
import dev.gedanken.nn.SafeTensors;
import dev.gedanken.pack.PackWriter;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.world.BadInputException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The policy's files in a pack: {@code policy.json} and {@code policy.safetensors}. They do not change what the model
 * computes, so a pack's sessions stay valid when its policy changes.
 */
final class PolicyFiles {

    private PolicyFiles() {}

    /**
     * Returns a pack's description of its policy; empty if it has none.
     *
     * @throws BadInputException if the file is damaged or its sizes are outside their ranges
     */
    static Optional<PolicyManifest> manifest(WorldPack pack) {
        if (!pack.hasFile(WorldPack.POLICY) || !pack.hasFile(WorldPack.POLICY_WEIGHTS)) {
            return Optional.empty();
        }
        PolicyManifest manifest;
        try {
            manifest =
                    JsonMapper.shared()
                            .readValue(pack.file(WorldPack.POLICY), PolicyManifest.class);
        } catch (JacksonException e) {
            throw BadInputException.of(
                    e, "worldmodel.policy.damaged", pack.location(), WorldPack.POLICY);
        }
        if (manifest.schemaVersion() != PolicyManifest.SCHEMA_VERSION
                || SettingsSchema.outside(manifest.sizes()).isPresent()) {
            throw BadInputException.of(
                    "worldmodel.policy.damaged", pack.location(), WorldPack.POLICY);
        }
        return Optional.of(manifest);
    }

    static Map<String, Tensor> weights(WorldPack pack) {
        String source = pack.location().resolve(WorldPack.POLICY_WEIGHTS).toString();
        return SafeTensors.decode(pack.file(WorldPack.POLICY_WEIGHTS), source);
    }

    /**
     * Writes a pack with a new policy into a folder.
     *
     * @param folder the pack's own, or that of a copy
     */
    static void write(
            Path folder, WorldPack pack, PolicyManifest manifest, Map<String, Tensor> weights) {
        Map<String, byte[]> files = files(pack);
        files.put(WorldPack.POLICY, json(manifest));
        files.put(WorldPack.POLICY_WEIGHTS, SafeTensors.encode(new TreeMap<>(weights)));
        PackWriter.write(folder, pack.manifestForRewriting(), files);
    }

    /** Writes a pack with everything in it into another folder. */
    static void copy(WorldPack pack, Path folder) {
        PackWriter.write(folder, pack.manifestForRewriting(), files(pack));
    }

    /** Writes the scores of a pack's policy into its folder. */
    static void write(Path folder, PolicyReport report) {
        WorldPack pack = WorldPack.open(folder);
        Map<String, byte[]> files = files(pack);
        files.put(WorldPack.POLICY, json(manifest(pack).orElseThrow().with(report)));
        PackWriter.write(folder, pack.manifestForRewriting(), files);
    }

    private static Map<String, byte[]> files(WorldPack pack) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        pack.manifest().files().keySet().forEach(name -> files.put(name, pack.file(name)));
        return files;
    }

    private static byte[] json(PolicyManifest manifest) {
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsBytes(manifest);
    }
}
