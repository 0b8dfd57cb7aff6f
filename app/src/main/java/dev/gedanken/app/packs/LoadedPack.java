package dev.gedanken.app.packs;

import dev.gedanken.model.WorldModel;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.play.Player;
import dev.gedanken.scene.Scene;
import dev.gedanken.truth.TrueWorld;
import java.util.Optional;

/**
 * A pack whose model is in memory, beside its true world where it has one.
 *
 * @param pack what it was loaded from
 * @param model owned by this; closed with it
 * @param player steps both; its world is closed with this, too
 */
public record LoadedPack(WorldPack pack, WorldModel model, Player player) implements AutoCloseable {

    /** Returns the true world; empty if the pack has none. */
    public Optional<TrueWorld> world() {
        return player.world();
    }

    /** Returns the scene that is the true world; empty if there is none of ours. */
    public Optional<Scene<?>> scene() {
        return world().flatMap(TrueWorld::scene);
    }

    @Override
    public void close() {
        model.close();
        world().ifPresent(TrueWorld::close);
    }
}
