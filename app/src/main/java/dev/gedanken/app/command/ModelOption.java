package dev.gedanken.app.command;

import dev.gedanken.app.packs.ScenePacks;
import dev.gedanken.bridge.model.PythonFamily;
import dev.gedanken.bridge.model.PythonSource;
import dev.gedanken.world.BadInputException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names a model of Python; its pack joins the user's own and plays like any other from then on. */
final class ModelOption {
    @Option(
            names = "--model",
            paramLabel = "M",
            description =
                    "A model of Python, python:FILE.py:CLASS, beside the world that --world or --scene names, or that it"
                            + " names itself.")
    private @Nullable String model;

    /** Returns whether a model is named. */
    boolean isAsked() {
        return model != null;
    }

    /**
     * Writes the pack of the model and returns where it lies.
     *
     * @param world the true world beside it; empty for its own
     * @throws BadInputException if it cannot be started
     */
    Path pack(Program program, String world) {
        if (model == null || !model.startsWith(PythonSource.PREFIX)) {
            throw BadInputException.of("app.model.unknown", String.valueOf(model));
        }
        PythonSource source = PythonSource.of(model);
        if (!(program.loader().families().named(PythonFamily.NAME)
                instanceof PythonFamily family)) {
            throw new IllegalStateException("The family of Python models belongs to the program.");
        }
        String name = ScenePacks.fileName(source.spec() + "?" + world);
        return program.ownPacks().write(family.manifest(source, name, world));
    }
}
