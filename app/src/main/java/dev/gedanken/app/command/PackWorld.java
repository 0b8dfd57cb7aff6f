package dev.gedanken.app.command;

import dev.gedanken.pack.WorldPack;
import dev.gedanken.scene.Scene;
import dev.gedanken.truth.SceneWorld;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.FrameShape;
import java.util.Optional;
import java.util.function.Function;

/**
 * The true world of a pack.
 *
 * @param scene if it is one of our scenes, with the level that the pack brings
 * @param opener opens it with frames of a shape; a world outside this program has its own
 */
record PackWorld(Optional<Scene<?>> scene, Function<FrameShape, TrueWorld> opener) {

    /** Returns the world of a pack; empty if it has none. */
    static Optional<PackWorld> of(WorldPack pack, Program program) {
        String name = pack.manifest().world();
        if (program.loader().foreign().knows(name)) {
            return Optional.of(new PackWorld(Optional.empty(), shape -> program.world(name)));
        }
        return program.loader()
                .sceneOf(pack)
                .map(scene ->
                        new PackWorld(Optional.of(scene), shape -> new SceneWorld(scene, shape)));
    }

    /** Returns the actions; empty if they are not discrete. */
    Optional<ActionSpace> actions(FrameShape shape) {
        if (scene.isPresent()) {
            return scene.map(Scene::actions);
        }
        try (TrueWorld opened = opener.apply(shape)) {
            return opened.inputs() instanceof ActionSpace discrete
                    ? Optional.of(discrete)
                    : Optional.empty();
        }
    }
}
