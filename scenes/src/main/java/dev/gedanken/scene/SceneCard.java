package dev.gedanken.scene;

import java.util.List;

/**
 * A scene's name, its question to a model, its objects and its variations.
 *
 * @param name lower-case word used on the command line and in packs
 * @param title name for people
 * @param description one or two sentences
 * @param question the question that it puts to a world model
 * @param objects names by mask id; id 0 is the background, and an object keeps its id in every
 *     episode
 * @param variations what differs between episodes
 * @param trackedObjects objects that evaluation finds in a model's frames by their colour
 */
public record SceneCard(
        String name,
        String title,
        String description,
        String question,
        List<String> objects,
        List<Variation> variations,
        List<TrackedObject> trackedObjects) {

    public SceneCard {
        objects = List.copyOf(objects);
        variations = List.copyOf(variations);
        trackedObjects = List.copyOf(trackedObjects);
    }
}
