package dev.gedanken.app.command;

import dev.gedanken.scene.Scene;
import dev.gedanken.scene.catalog.SceneCatalog;
import dev.gedanken.scene.runner.LevelFile;
import dev.gedanken.scene.runner.RunnerScene;
import dev.gedanken.world.BadInputException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option for a painted level in which episodes are played. */
final class LevelOption {
    @Option(names = "--level", paramLabel = "FILE", descriptionKey = "option.level.episodes")
    private @Nullable Path level;

    /** Returns whether a level is requested. */
    boolean isAsked() {
        return level != null;
    }

    /**
     * Returns the world in which episodes are played.
     *
     * @param scene its name; blank if the level determines it
     * @throws BadInputException if the scene is unknown, or a level is given for a scene other than
     *     the runner
     */
    Scene<?> world(String scene, SceneCatalog scenes) {
        return level == null
                ? scenes.named(scene)
                : scene(Optional.of(scene).filter(name -> !name.isBlank()), level);
    }

    /** Returns the runner's world in a level. */
    static RunnerScene scene(Optional<String> scene, Path level) {
        if (scene.filter(name -> !name.equals(RunnerScene.NAME)).isPresent()) {
            throw BadInputException.of("app.option.level", scene.get());
        }
        return RunnerScene.in(LevelFile.read(level));
    }

    /** Returns the displayed name of a level's world: the scene with the name of its file. */
    static String title(Scene<?> scene, Path level) {
        String file = level.getFileName().toString();
        int dot = file.lastIndexOf('.');
        return "%s: %s".formatted(scene.card().title(), dot > 0 ? file.substring(0, dot) : file);
    }
}
