package dev.gedanken.scene;

import java.util.List;

/**
 * What a scene is called, asks of a model, contains and varies.
 *
 * @param name lower-case word used on the command line and in packs
 * @param title name for people
 * @param description one or two sentences
 * @param question what it asks of a world model
 * @param objects names by mask id; id 0 is the background, and an object keeps its id in every episode
 * @param variations what differs between episodes
 * @param trackedObjects objects that evaluation finds again in a model's frames, by colour
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
