package dev.gedanken.app.command;

import dev.gedanken.scene.Scene;
import dev.gedanken.scene.runner.RunnerScene;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.world.BadInputException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for a true world to be played without a learned model. */
final class SceneOption {
    @Option(names = "--scene", paramLabel = "S", descriptionKey = "option.scene.play")
    private @Nullable String scene;

    @Option(names = "--world", paramLabel = "W", descriptionKey = "option.world.play")
    private @Nullable String world;

    @Option(names = "--level", paramLabel = "FILE", descriptionKey = "option.level.play")
    private @Nullable Path level;

    /** Returns whether a true world is to be played. */
    boolean isAsked() {
        return scene != null || level != null || world != null;
    }

    /**
     * Returns the program with the requested world in its catalog.
     *
     * @throws BadInputException if the scene is unknown, or a level is given for a scene other than
     *     the runner
     */
    Program programWith(Program program) {
        if (world != null && (scene != null || level != null)) {
            throw BadInputException.of("app.option.world.scene");
        }
        if (level == null) {
            return program;
        }
        RunnerScene painted = LevelOption.scene(Optional.ofNullable(scene), level);
        return program.with(program.loader().with(painted));
    }

    /** Returns the name of the requested world; empty if none is requested. */
    String name() {
        return world != null
                ? world
                : scene != null ? scene : level != null ? RunnerScene.NAME : "";
    }

    /**
     * Returns the location of the pack for playing the requested world.
     *
     * @param notices receives what the user should know about it
     */
    Path pack(Program program, Consumer<String> notices) {
        if (world != null) {
            try (TrueWorld opened = program.world(world)) {
                opened.notices().forEach(notices);
                return program.ownPacks().write(opened);
            }
        }
        String name = scene == null ? RunnerScene.NAME : scene;
        Scene<?> named = program.loader().scenes().named(name);
        return level == null
                ? program.scenePacks().write(named)
                : program.scenePacks().write(named, LevelOption.title(named, level));
    }
}
