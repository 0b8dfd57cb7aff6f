package dev.gedanken.app.packs;

import dev.gedanken.model.WorldModel;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.play.Player;
import dev.gedanken.scene.Scene;
import dev.gedanken.truth.TrueWorld;
import java.util.Optional;

/**
 * A pack whose model is in memory, with its true world if it has one.
 *
 * @param pack the pack it was loaded from
 * @param model owned by this; closed with it
 * @param player steps both; its world is also closed with this
 */
public record LoadedPack(WorldPack pack, WorldModel model, Player player) implements AutoCloseable {

    /** Returns the true world; empty if the pack has none. */
    public Optional<TrueWorld> world() {
        return player.world();
    }

    /** Returns the scene that is the true world; empty if the world is not one of our scenes. */
    public Optional<Scene<?>> scene() {
        return world().flatMap(TrueWorld::scene);
    }

    @Override
    public void close() {
        model.close();
        world().ifPresent(TrueWorld::close);
    }
}
