package dev.gedanken.app.packs;

import dev.gedanken.model.WorldModel;
import dev.gedanken.pack.WorldPack;
import dev.gedanken.play.Player;
import dev.gedanken.scene.Scene;

/**
 * A pack whose model is in memory, with the scene that is its true twin.
 *
 * @param pack what it was loaded from
 * @param model owned by this; closed with it
 * @param scene the true world
 * @param player steps both
 */
public record LoadedPack(WorldPack pack, WorldModel model, Scene<?> scene, Player player)
        implements AutoCloseable {

    @Override
    public void close() {
        model.close();
    }
}
