package dev.gedanken.train;

import dev.gedanken.model.WorldModel;
import dev.gedanken.pack.WorldPack;

/** Loads a pack's model; the caller closes it. */
@FunctionalInterface
public interface ModelLoader {

    /**
     * Loads a model.
     *
     * @throws dev.gedanken.world.BadInputException if the weights do not fit the manifest
     */
    WorldModel load(WorldPack pack);
}
