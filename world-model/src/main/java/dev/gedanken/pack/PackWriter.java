package dev.gedanken.pack;

import dev.gedanken.world.BadInputException;
import dev.gedanken.world.WriteFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes packs as folders: first next to the final place, then renamed. */
public final class PackWriter {

    private PackWriter() {}

    /**
     * Writes a pack with the manifest's file hashes filled in.
     *
     * @param folder the target; other files in it stay
     * @param manifest the manifest; its hashes are replaced
     * @param files bytes by relative path, without the manifest
     * @throws BadInputException if the folder cannot be written
     */
    public static void write(Path folder, PackManifest manifest, Map<String, byte[]> files) {
        SortedMap<String, String> hashes = new TreeMap<>();
        files.forEach((name, bytes) -> hashes.put(name, Sha256.of(bytes)));
        byte[] json = ManifestJson.write(manifest.withFiles(hashes));
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
                replace(folder.resolve(file.getKey()), file.getValue());
            }
            replace(folder.resolve(WorldPack.MANIFEST), json);
        } catch (IOException e) {
            throw WriteFailure.of(e, folder, "worldmodel.pack.locked");
        }
    }

    /**
     * Writes a value as a JSON file of the pack in a folder, replacing an earlier one.
     *
     * @param name the file's, relative to the folder
     * @throws BadInputException if the pack is damaged or cannot be written
     */
    public static void addJson(Path folder, String name, Object value) {
        WorldPack pack = WorldPack.open(folder);
        Map<String, byte[]> files = new TreeMap<>();
        pack.manifest().files().keySet().forEach(file -> files.put(file, pack.file(file)));
        files.put(
                name,
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsBytes(value));
        write(folder, pack.manifestForRewriting(), files);
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(beside, bytes);
            Files.move(
                    beside,
                    file,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
