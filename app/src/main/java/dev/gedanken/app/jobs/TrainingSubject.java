package dev.gedanken.app.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is trained, and on what.
 *
 * @param family name of the model family
 * @param scene name of the true world; used unless there is data
 * @param data path of recorded episodes to learn from instead; empty to play the true world
 * @param settings of the family that differ from their defaults, as text by name
 * @param level path of a painted level in which the true world is played; empty for seeded levels
 */
public record TrainingSubject(
        String family,
        String scene,
        Optional<String> data,
        SortedMap<String, String> settings,
        Optional<String> level) {

    public TrainingSubject {
        settings = new TreeMap<>(settings);
    }

    /** Creates a subject without a painted level. */
    public TrainingSubject(
            String family,
            String scene,
            Optional<String> data,
            SortedMap<String, String> settings) {
        this(family, scene, data, settings, Optional.empty());
    }

    /** Returns the corresponding command-line arguments. */
    List<String> arguments() {
        List<String> words = new ArrayList<>(List.of("--family", family));
        words.addAll(data.map(path -> List.of("--data", path)).orElse(List.of("--scene", scene)));
        level.filter(path -> data.isEmpty())
                .ifPresent(path -> words.addAll(List.of("--level", path)));
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            words.addAll(List.of("--set", setting.getKey() + "=" + setting.getValue()));
        }
        return List.copyOf(words);
    }
}
