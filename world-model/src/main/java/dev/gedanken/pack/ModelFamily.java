package dev.gedanken.pack;

import dev.gedanken.model.WorldModel;

/** A kind of model: the code that runs packs of one family. */
public interface ModelFamily {

    /** Returns the name in {@code pack.json} and on the command line. */
    String name();

    /**
     * Loads a pack's model; the caller closes it.
     *
     * @throws dev.gedanken.world.BadInputException if the weights do not fit what the manifest says
     */
    WorldModel load(WorldPack pack);
}
