package dev.gedanken.app.command;

import dev.gedanken.app.packs.PackLoader;
import dev.gedanken.scene.runner.LevelFile;
import dev.gedanken.scene.runner.RunnerScene;
import dev.gedanken.world.BadInputException;
import java.nio.file.Path;
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

    /**
     * Returns the program with the asked world in its catalog.
     *
     * @throws BadInputException if the scene is unknown, or a level is given for another than the runner
     */
    Program programWith(Program program) {
        if (level == null) {
            return program;
        }
        if (scene != null && !scene.equals(RunnerScene.NAME)) {
            throw BadInputException.of("app.option.level", scene);
        }
        PackLoader loader = program.loader().with(RunnerScene.in(LevelFile.read(level)));
        return new Program(program.library(), loader, program.folders(), program.plugins());
    }

    /** Returns whether the world is a painted level, which no file of ours remembers. */
    boolean isPainted() {
        return level != null;
    }

    /** Returns where the pack lies with which the asked world is played. */
    Path pack(Program program) {
        String name = scene == null ? RunnerScene.NAME : scene;
        return program.scenePacks().write(program.loader().scenes().named(name));
    }
}
