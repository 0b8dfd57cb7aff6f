package dev.gedanken.app.packs;

import dev.gedanken.family.ModelFamilies;
import dev.gedanken.model.WorldModel;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.play.Player;
import dev.gedanken.scene.Scene;
import dev.gedanken.scene.catalog.SceneCatalog;
import dev.gedanken.world.BadInputException;
import java.nio.file.Path;

/**
 * Loads packs.
 *
 * @param families the code that runs models
 * @param scenes the true worlds
 */
public record PackLoader(ModelFamilies families, SceneCatalog scenes) {

    /** Returns the loader for everything that comes with the program. */
    public static PackLoader builtIn() {
        return with(SceneCatalog.builtIn());
    }

    /** Returns the loader for every family that comes with the program. */
    public static PackLoader with(SceneCatalog scenes) {
        return new PackLoader(ModelFamilies.builtIn(), scenes);
    }

    /** Returns a loader that knows {@code scene} in place of the one with its name. */
    public PackLoader with(Scene<?> scene) {
        return new PackLoader(families, scenes.with(scene));
    }

    /**
     * Verifies a pack and brings its model into memory; the caller closes it.
     *
     * @throws BadInputException if anything about it is wrong, in one sentence
     */
    public LoadedPack load(Path location) {
        return load(WorldPack.open(location));
    }

    /**
     * Brings a verified pack's model into memory; the caller closes it.
     *
     * @throws BadInputException if it does not fit this program, in one sentence
     */
    public LoadedPack load(WorldPack pack) {
        Scene<?> scene = sceneOf(pack);
        WorldModel model = families.load(pack);
        try {
            return new LoadedPack(pack, model, scene, new Player(model, scene));
        } catch (RuntimeException e) {
            model.close();
            throw e;
        }
    }

    private Scene<?> sceneOf(WorldPack pack) {
        String name = pack.manifest().scene();
        if (name.isEmpty()) {
            throw BadInputException.of("app.pack.sceneless", pack.location());
        }
        return scenes.named(name);
    }
}
