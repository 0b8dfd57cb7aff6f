package dev.gedanken.scene;

import java.util.List;

/**
 * What a scene is called, asks of a model and contains.
 *
 * @param name lower-case word used on the command line and in packs
 * @param title name for people
 * @param description one or two sentences
 * @param question what it asks of a world model
 * @param trackedObjects objects that evaluation finds again in a model's frames, by colour
 */
public record SceneCard(
        String name,
        String title,
        String description,
        String question,
        List<TrackedObject> trackedObjects) {

    public SceneCard {
        trackedObjects = List.copyOf(trackedObjects);
    }
}
