package dev.gedanken.app.packs;

import dev.gedanken.family.catalog.FamilyCatalog;
import dev.gedanken.pack.PackManifest;
import dev.gedanken.pack.PackWriter;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.scene.Scene;
import dev.gedanken.scene.catalog.SceneCatalog;
import dev.gedanken.tensor.ContentHash;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.world.BadInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The packs for playing true worlds without a learned model: each has the name of its scene and
 * predicts the last frame.
 *
 * @param folder where they are written
 * @param scenes the true worlds
 */
public record ScenePacks(Path folder, SceneCatalog scenes) {
    private static final int HASH_LENGTH = 12;
    private static final Pattern LEVEL = Pattern.compile("[a-z]+-[0-9a-f]{12}");

    private static final Pattern UNUSUAL = Pattern.compile("[^a-z0-9]+");
    private static final int MOST_CHARACTERS = 40;
    private static final Logger LOG = LoggerFactory.getLogger(ScenePacks.class);

    /** Writes a scene's pack, always with the same bytes, and returns its location. */
    public Path write(Scene<?> scene) {
        return write(scene, scene.card().title());
    }

    /**
     * Writes a scene's pack and returns its location. A pack with its own files, such as a painted
     * level, is named after their content, so that the sessions played in it can always find it.
     *
     * @param title displayed title
     */
    public Path write(Scene<?> scene, String title) {
        return write(FamilyCatalog.baselineOf(scene).called(name(scene), title), scene.packFiles());
    }

    private static String name(Scene<?> scene) {
        String name = scene.card().name();
        if (scene.packFiles().isEmpty()) {
            return name;
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        scene.packFiles().values().forEach(content::writeBytes);
        String hash = ContentHash.ofContent(content.toByteArray()).toString();
        return name + "-" + hash.substring(0, HASH_LENGTH);
    }

    /** Writes the pack of a world outside this program, and returns its location. */
    public Path write(TrueWorld world) {
        return write(FamilyCatalog.baselineOf(world, fileName(world.name())));
    }

    /** Writes a pack without files among the packs of worlds, and returns its location. */
    public Path write(PackManifest manifest) {
        return write(manifest, Map.of());
    }

    private Path write(PackManifest manifest, Map<String, byte[]> files) {
        try {
            return write(manifest, files, folder);
        } catch (BadInputException e) {
            LOG.info("The folder for the packs of scenes cannot be written", e);
            Path temporary = temporaryFolder(e);
            return gone(temporary, write(manifest, files, temporary));
        }
    }

    private static Path write(PackManifest manifest, Map<String, byte[]> files, Path folder) {
        Path pack = folder.resolve(manifest.name());
        PackWriter.write(pack, manifest, files);
        return pack;
    }

    /**
     * Returns a file name for a world name such as {@code gym:ALE/Breakout-v5?size=96}: its last
     * word, and a number that distinguishes it from others.
     */
    public static String fileName(String name) {
        String words = name.replaceFirst("\\?.*", "");
        String last = words.substring(words.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT);
        String plain = UNUSUAL.matcher(last).replaceAll("-").replaceAll("^-+|-+$", "");
        String kept = plain.substring(0, Math.min(MOST_CHARACTERS, plain.length()));
        return "%s-%08x".formatted(kept, name.hashCode());
    }

    /** Removes a temporary pack when the program ends; the JVM proceeds in reverse order. */
    private static Path gone(Path folder, Path pack) {
        folder.toFile().deleteOnExit();
        pack.toFile().deleteOnExit();
        pack.resolve(WorldPack.MANIFEST).toFile().deleteOnExit();
        return pack;
    }

    /** True worlds can be played even if the program's own folder is read-only. */
    private static Path temporaryFolder(BadInputException problem) {
        try {
            return Files.createTempDirectory("gedanken-scene-packs");
        } catch (IOException e) {
            LOG.info("There is no room for temporary files either", e);
            throw problem;
        }
    }

    /**
     * Returns the location of the pack called {@code name}, which is written if it is a scene's;
     * empty if it is neither a scene's nor that of a level that was played here.
     */
    public Optional<Path> named(String name) {
        return scenes.scenes().stream()
                .filter(scene -> scene.card().name().equals(name))
                .findFirst()
                .map(this::write)
                .or(() -> ofLevel(name));
    }

    /**
     * Returns the location of the pack of a level that was played here, by the pack's name; empty
     * if there is none.
     */
    public Optional<Path> ofLevel(String name) {
        return LEVEL.matcher(name).matches()
                ? Optional.of(folder.resolve(name))
                        .filter(pack -> Files.isRegularFile(pack.resolve(WorldPack.MANIFEST)))
                : Optional.empty();
    }
}
