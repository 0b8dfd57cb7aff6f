package dev.gedanken.app.packs;

import dev.gedanken.family.catalog.FamilyCatalog;
import dev.gedanken.pack.PackWriter;
import dev.gedanken.scene.Scene;
import dev.gedanken.scene.catalog.SceneCatalog;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The packs with which true worlds are played by themselves: each is called like its scene and believes
 * what it saw last.
 *
 * @param folder where they are written
 * @param scenes the true worlds
 */
public record ScenePacks(Path folder, SceneCatalog scenes) {

    /** Writes a scene's pack, always the same bytes, and returns where it lies. */
    public Path write(Scene<?> scene) {
        Path pack = folder.resolve(scene.card().name());
        PackWriter.write(pack, FamilyCatalog.baselineOf(scene), Map.of());
        return pack;
    }

    /** Writes the pack that is called {@code name} and returns where it lies; empty if no scene is. */
    public Optional<Path> named(String name) {
        return scenes.scenes().stream()
                .filter(scene -> scene.card().name().equals(name))
                .findFirst()
                .map(this::write);
    }
}
