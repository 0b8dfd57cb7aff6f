package dev.gedanken.app.command;

import dev.gedanken.app.packs.ScenePacks;
import dev.gedanken.bridge.model.PythonFamily;
import dev.gedanken.bridge.model.PythonSource;
import dev.gedanken.bridge.model.RemoteFamily;
import dev.gedanken.bridge.serve.RemoteAddress;
import dev.gedanken.family.Family;
import dev.gedanken.pack.PackManifest;
import dev.gedanken.world.BadInputException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The options for a model outside this program; its pack is added to the user's own and plays like
 * any other.
 */
final class ModelOption {
    @Option(names = "--model", paramLabel = "M", descriptionKey = "option.model")
    private @Nullable String model;

    @Option(names = "--token", paramLabel = "T", descriptionKey = "option.token")
    private @Nullable String token;

    /** Returns whether a model is named. */
    boolean isAsked() {
        return model != null;
    }

    /**
     * Writes the pack of the model and returns its location.
     *
     * @param world the true world to play it with; empty for its own
     * @throws BadInputException if it cannot be reached
     */
    Path pack(Program program, String world) {
        String asked = String.valueOf(model);
        if (asked.startsWith(RemoteAddress.PREFIX)) {
            return program.ownPacks().write(remote(program, asked, world));
        }
        if (!asked.startsWith(PythonSource.PREFIX)) {
            throw BadInputException.of("app.model.unknown", asked);
        }
        PythonSource source = PythonSource.of(asked);
        String name = ScenePacks.fileName(source.spec() + "?" + world);
        PythonFamily family = family(program, PythonFamily.NAME, PythonFamily.class);
        return program.ownPacks().write(family.manifest(source, name, world));
    }

    private PackManifest remote(Program program, String asked, String world) {
        RemoteAddress address = RemoteAddress.of(asked);
        if (token != null) {
            program.remoteTokens().remember(address, token);
        }
        String name = ScenePacks.fileName(address.pack() + "?" + asked + world);
        return family(program, RemoteFamily.NAME, RemoteFamily.class).manifest(asked, name, world);
    }

    private static <F extends Family> F family(Program program, String name, Class<F> type) {
        return type.cast(program.loader().families().named(name));
    }
}
