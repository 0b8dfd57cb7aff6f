package dev.gedanken.app.command;

import dev.gedanken.scene.runner.RunnerScene;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that name a true world to be played by itself. */
final class SceneOption {
    @Option(
            names = "--scene",
            paramLabel = "S",
            description = "The name of a true world to play instead of a pack.")
    private @Nullable String scene;

    @Option(
            names = "--level",
            paramLabel = "FILE",
            description = "A painted level, text or PNG, for the scene runner.")
    private @Nullable Path level;

    /** Returns whether a true world is to be played. */
    boolean isAsked() {
        return scene != null || level != null;
    }

    /** Returns where the pack lies with which the asked world is played. */
    Path pack(Program program) {
        if (level != null) {
            RunnerScene painted = LevelOption.scene(Optional.ofNullable(scene), level);
            return program.scenePacks().write(painted, LevelOption.title(painted, level));
        }
        String name = Objects.requireNonNull(scene, "it was asked for");
        return program.scenePacks().write(program.loader().scenes().named(name));
    }
}
