package dev.gedanken.train;

import dev.gedanken.model.WorldModel;
import dev.gedanken.pack.WorldPack;

/** Loads a pack's model; the caller closes it. */
@FunctionalInterface
public interface ModelLoader {

    /**
     * Loads a model.
     *
     * @throws dev.gedanken.world.BadInputException if the weights do not fit what the manifest says
     */
    WorldModel load(WorldPack pack);
}
