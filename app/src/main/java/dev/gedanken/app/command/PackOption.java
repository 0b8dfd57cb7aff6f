package dev.gedanken.app.command;

import dev.gedanken.app.packs.PackLibrary;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option for a pack. */
final class PackOption {
    @Option(names = "--pack", paramLabel = "PACK", descriptionKey = "option.pack")
    private @Nullable String pack;

    /** Returns whether a pack is named. */
    boolean isAsked() {
        return pack != null;
    }

    /**
     * Returns the location of the pack: the named one, or else the default.
     *
     * @throws dev.gedanken.world.BadInputException if there is none
     */
    Path find(PackLibrary library) {
        return pack == null ? library.defaultPack() : library.find(pack);
    }
}
