package dev.gedanken.app.jobs;

import dev.gedanken.family.Family;
import java.util.List;

/**
 * What can be trained.
 *
 * @param scenes names of the true worlds that can be learned
 * @param families the families that learn, the default first
 */
public record TrainingChoices(List<String> scenes, List<Family> families) {

    public TrainingChoices {
        scenes = List.copyOf(scenes);
        families = List.copyOf(families);
    }
}
