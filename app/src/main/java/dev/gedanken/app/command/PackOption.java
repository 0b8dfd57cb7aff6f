package dev.gedanken.app.command;

import dev.gedanken.app.packs.PackLibrary;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names a pack. */
final class PackOption {
    @Option(names = "--pack", paramLabel = "PACK", descriptionKey = "option.pack")
    private @Nullable String pack;

    /** Returns whether a pack is named. */
    boolean isAsked() {
        return pack != null;
    }

    /**
     * Returns where the pack lies: the named one, else the default.
     *
     * @throws dev.gedanken.world.BadInputException if there is none
     */
    Path find(PackLibrary library) {
        return pack == null ? library.defaultPack() : library.find(pack);
    }
}
