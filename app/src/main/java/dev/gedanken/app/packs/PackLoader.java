package dev.gedanken.app.packs;

import dev.gedanken.calibration.CalibratedModel;
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
import dev.gedanken.truth.ForeignWorlds;
import dev.gedanken.truth.SceneWorld;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.FrameShape;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads packs.
 *
 * @param families the code that runs models
 * @param scenes the true worlds
 * @param foreign opens true worlds that live outside this program
 */
public record PackLoader(Families families, SceneCatalog scenes, ForeignWorlds foreign) {
    private static final Logger LOG = LoggerFactory.getLogger(PackLoader.class);

    /** Creates a loader without worlds from outside this program. */
    public PackLoader(Families families, SceneCatalog scenes) {
        this(families, scenes, ForeignWorlds.NONE);
    }

    /** Returns the loader for everything that comes with the program. */
    public static PackLoader builtIn() {
        return with(SceneCatalog.builtIn());
    }

    /** Returns the loader for every family that comes with the program. */
    public static PackLoader with(SceneCatalog scenes) {
        return new PackLoader(FamilyCatalog.builtIn(), scenes);
    }

    /** Returns a loader with {@code scene} replacing the one of the same name. */
    public PackLoader with(Scene<?> scene) {
        return new PackLoader(families, scenes.with(scene), foreign);
    }

    /**
     * Verifies a pack and loads its model into memory; the caller closes it.
     *
     * @throws BadInputException if anything about it is wrong, in one sentence
     */
    public LoadedPack load(Path location) {
        return load(WorldPack.open(location));
    }

    /**
     * Loads a verified pack's model into memory; the caller closes it.
     *
     * @throws BadInputException if it does not fit this program, in one sentence
     */
    public LoadedPack load(WorldPack pack) {
        return loaded(pack, model -> CalibratedModel.of(pack, model));
    }

    /**
     * Loads a verified pack's model with the uncertainty that it reports itself; the caller closes
     * it.
     *
     * @throws BadInputException if it does not fit this program, in one sentence
     */
    public LoadedPack loadUncalibrated(WorldPack pack) {
        return loaded(pack, model -> model);
    }

    private LoadedPack loaded(WorldPack pack, UnaryOperator<WorldModel> calibrated) {
        String name = pack.manifest().world();
        boolean isForeign = foreign.knows(name);
        Optional<Scene<?>> scene = isForeign ? Optional.empty() : sceneOf(pack);
        WorldModel model = calibrated.apply(ActingModel.of(pack, families.load(pack)));
        try {
            Player player =
                    isForeign
                            ? besideForeign(model, pack)
                            : scene.isPresent()
                                    ? Player.beside(model, world(scene.get(), model))
                                    : Player.alone(model, starts(pack));
            return new LoadedPack(pack, model, player);
        } catch (RuntimeException e) {
            model.close();
            throw e;
        }
    }

    /** If a pack's world cannot be opened, a pack with its own starts is played without it. */
    private Player besideForeign(WorldModel model, WorldPack pack) {
        TrueWorld world;
        try {
            world = foreign.open(pack.manifest().world());
        } catch (BadInputException e) {
            List<Context> starts = starts(pack);
            if (starts.isEmpty()) {
                throw e;
            }
            LOG.warn("{} is played without its true world: {}", pack.location(), e.getMessage());
            return Player.alone(model, starts);
        }
        try {
            requireShape(world, model);
            return Player.beside(model, world);
        } catch (RuntimeException e) {
            world.close();
            throw e;
        }
    }

    private static void requireShape(TrueWorld world, WorldModel model) {
        FrameShape seen = model.card().frame().orElse(world.frame());
        if (!seen.equals(world.frame())) {
            throw BadInputException.of(
                    "app.pack.frame", model.card().name(), seen, world.name(), world.frame());
        }
    }

    /** A model without frames sees none; its world is drawn as usual, for people. */
    private static TrueWorld world(Scene<?> scene, WorldModel model) {
        FrameShape usual = FrameShape.square(Scene.DEFAULT_FRAME_SIZE);
        return new SceneWorld(scene, model.card().frame().orElse(usual));
    }

    private static List<Context> starts(WorldPack pack) {
        return StartFrames.of(pack).contexts();
    }

    /** Returns the true world of a pack, with the level that it contains; empty if it has none. */
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
