package dev.gedanken.app.packs;

import dev.gedanken.family.Families;
import dev.gedanken.family.catalog.FamilyCatalog;
import dev.gedanken.model.Context;
import dev.gedanken.model.WorldModel;
import dev.gedanken.pack.StartFrames;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.play.Player;
import dev.gedanken.policy.ActingModel;
import dev.gedanken.scene.Scene;
import dev.gedanken.scene.catalog.SceneCatalog;
import dev.gedanken.scene.runner.RunnerScene;
import dev.gedanken.truth.SceneWorld;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.FrameShape;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Loads packs.
 *
 * @param families the code that runs models
 * @param scenes the true worlds
 */
public record PackLoader(Families families, SceneCatalog scenes) {

    /** Returns the loader for everything that comes with the program. */
    public static PackLoader builtIn() {
        return with(SceneCatalog.builtIn());
    }

    /** Returns the loader for every family that comes with the program. */
    public static PackLoader with(SceneCatalog scenes) {
        return new PackLoader(FamilyCatalog.builtIn(), scenes);
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
        Optional<Scene<?>> scene = sceneOf(pack);
        WorldModel model = ActingModel.of(pack, families.load(pack));
        try {
            Player player =
                    scene.isPresent()
                            ? Player.beside(model, world(scene.get(), model))
                            : Player.alone(model, starts(pack));
            return new LoadedPack(pack, model, player);
        } catch (RuntimeException e) {
            model.close();
            throw e;
        }
    }

    /** A model without frames sees none: its world is drawn as usual, for people. */
    private static TrueWorld world(Scene<?> scene, WorldModel model) {
        FrameShape usual = FrameShape.square(Scene.DEFAULT_FRAME_SIZE);
        return new SceneWorld(scene, model.card().frame().orElse(usual));
    }

    private static List<Context> starts(WorldPack pack) {
        return StartFrames.of(pack).contexts();
    }

    /** Returns the true world of a pack, in the level that it brings; empty if it has none. */
    public Optional<Scene<?>> sceneOf(WorldPack pack) {
        String name = pack.manifest().world();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        boolean bringsLevel = name.equals(RunnerScene.NAME) && pack.hasFile(RunnerScene.LEVEL_FILE);
        return Optional.of(
                bringsLevel
                        ? RunnerScene.ofPackFile(pack.file(RunnerScene.LEVEL_FILE))
                        : scenes.named(name));
    }
}
