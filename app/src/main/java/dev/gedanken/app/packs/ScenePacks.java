package dev.gedanken.app.packs;

import dev.gedanken.family.catalog.FamilyCatalog;
import dev.gedanken.pack.PackWriter;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.scene.Scene;
import dev.gedanken.scene.catalog.SceneCatalog;
import dev.gedanken.world.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The packs with which true worlds are played by themselves: each is called like its scene and believes
 * what it saw last.
 *
 * @param folder where they are written
 * @param scenes the true worlds
 */
public record ScenePacks(Path folder, SceneCatalog scenes) {

    private static final Logger LOG = LoggerFactory.getLogger(ScenePacks.class);

    /** Writes a scene's pack, always the same bytes, and returns where it lies. */
    public Path write(Scene<?> scene) {
        try {
            return write(scene, folder);
        } catch (BadInputException e) {
            LOG.info("The folder for the packs of scenes cannot be written", e);
            Path temporary = temporaryFolder(e);
            return gone(temporary, write(scene, temporary));
        }
    }

    private static Path write(Scene<?> scene, Path folder) {
        Path pack = folder.resolve(scene.card().name());
        PackWriter.write(pack, FamilyCatalog.baselineOf(scene), Map.of());
        return pack;
    }

    /** Removes a temporary pack when the program ends; the JVM takes the last one first. */
    private static Path gone(Path folder, Path pack) {
        folder.toFile().deleteOnExit();
        pack.toFile().deleteOnExit();
        pack.resolve(WorldPack.MANIFEST).toFile().deleteOnExit();
        return pack;
    }

    /** Where the program's own folder is read-only, true worlds are played all the same. */
    private static Path temporaryFolder(BadInputException problem) {
        try {
            return Files.createTempDirectory("gedanken-scene-packs");
        } catch (IOException e) {
            LOG.info("There is no room for temporary files either", e);
            throw problem;
        }
    }

    /** Writes the pack that is called {@code name} and returns where it lies; empty if no scene is. */
    public Optional<Path> named(String name) {
        return scenes.scenes().stream()
                .filter(scene -> scene.card().name().equals(name))
                .findFirst()
                .map(this::write);
    }
}
