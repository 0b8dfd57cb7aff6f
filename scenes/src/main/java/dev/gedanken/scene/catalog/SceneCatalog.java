package dev.gedanken.scene.catalog;

import dev.gedanken.scene.Scene;
import dev.gedanken.scene.balls.BallsScene;
import dev.gedanken.scene.bricks.BricksScene;
import dev.gedanken.scene.maze.MazeScene;
import dev.gedanken.scene.push.PushScene;
import dev.gedanken.scene.rooms.RoomsScene;
import dev.gedanken.scene.runner.RunnerScene;
import dev.gedanken.scene.tabletop.TabletopScene;
import dev.gedanken.world.BadInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The scenes that this program knows.
 *
 * @param scenes in the order in which they are listed
 */
public record SceneCatalog(List<Scene<?>> scenes) {

    public SceneCatalog {
        scenes = List.copyOf(scenes);
    }

    /** Returns the scenes that come with the program. */
    public static SceneCatalog builtIn() {
        return new SceneCatalog(
                List.of(
                        new BricksScene(),
                        new TabletopScene(),
                        new BallsScene(),
                        new RoomsScene(),
                        new PushScene(),
                        new MazeScene(),
                        new RunnerScene()));
    }

    /**
     * Returns this catalog with more scenes after its own.
     *
     * @throws BadInputException if two scenes have the same name
     */
    public SceneCatalog and(List<Scene<?>> more) {
        List<Scene<?>> all = new ArrayList<>(scenes);
        for (Scene<?> scene : more) {
            String name = scene.card().name();
            if (all.stream().anyMatch(known -> known.card().name().equals(name))) {
                throw BadInputException.of("scenes.scene.twice", name);
            }
            all.add(scene);
        }
        return new SceneCatalog(all);
    }

    /** Returns this catalog with {@code scene} replacing the one of the same name. */
    public SceneCatalog with(Scene<?> scene) {
        String name = scene.card().name();
        return new SceneCatalog(
                scenes.stream()
                        .<Scene<?>>map(known -> known.card().name().equals(name) ? scene : known)
                        .toList());
    }

    /**
     * Returns the scene called {@code name}.
     *
     * @throws BadInputException if there is none, naming those that exist
     */
    public Scene<?> named(String name) {
        return scenes.stream()
                .filter(scene -> scene.card().name().equals(name))
                .findFirst()
                .orElseThrow(() -> BadInputException.of("scenes.scene.unknown", name, names()));
    }

    private String names() {
        return scenes.stream().map(scene -> scene.card().name()).collect(Collectors.joining(", "));
    }
}
