package dev.gedanken.app.packs;

import dev.gedanken.pack.PackManifest;
import dev.gedanken.world.Message;
import java.nio.file.Path;

/** A pack as the library lists it, not yet verified or loaded. */
public sealed interface ListedPack {

    /** Returns the name by which it is found. */
    String name();

    /** Returns its location. */
    Path path();

    /** A pack whose manifest can be read. */
    record Usable(String name, Path path, PackManifest manifest) implements ListedPack {}

    /**
     * A pack that cannot be used.
     *
     * @param problem the reason in one sentence
     */
    record Broken(String name, Path path, Message problem) implements ListedPack {}
}
