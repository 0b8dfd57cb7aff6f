package dev.gedanken.data;

import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.Scene;
import dev.gedanken.world.BadInputException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How episodes of a scene are made, their seeds apart.
 *
 * @param policy who plays
 * @param steps how long an episode is at most
 * @param ending whether it stops when the scene says that it is over
 * @param frameSize side of the frames in pixels, drawn natively, 16 to 1024
 * @param fixed variations that every episode shares; its seed chooses the others
 */
public record EpisodeRecipe(
        PolicyKind policy, int steps, Ending ending, int frameSize, Map<String, Double> fixed) {
    private static final int LEAST_SIZE = 16;
    private static final int MOST_SIZE = 1024;

    /** When an episode stops. */
    public enum Ending {
        /** After all its steps: what a world model learns from may go on. */
        AFTER_ALL_STEPS,
        /** With the first step that ends the episode, if there is one. */
        WHEN_TERMINATED
    }

    public EpisodeRecipe {
        fixed = Map.copyOf(fixed);
        if (frameSize < LEAST_SIZE || frameSize > MOST_SIZE) {
            throw BadInputException.of(
                    "worldmodel.data.frame.size", frameSize, LEAST_SIZE, MOST_SIZE);
        }
    }

    /** Returns the recipe of training data: all steps, frames of the default size, seeds choose. */
    public static EpisodeRecipe forTraining(PolicyKind policy, int steps) {
        return new EpisodeRecipe(
                policy, steps, Ending.AFTER_ALL_STEPS, Scene.DEFAULT_FRAME_SIZE, Map.of());
    }

    /** Returns this recipe with other variations fixed. */
    public EpisodeRecipe with(Map<String, Double> variations) {
        return new EpisodeRecipe(policy, steps, ending, frameSize, variations);
    }

    /** Returns the recipe in a line; equal lines make equal episodes. */
    public String describe() {
        String variations =
                new TreeMap<>(fixed)
                        .entrySet().stream()
                                .map(entry -> " %s=%s".formatted(entry.getKey(), entry.getValue()))
                                .collect(Collectors.joining());
        return String.format(
                Locale.ROOT,
                "policy %s, %d steps, %s, %d px%s",
                policy.label(),
                steps,
                ending == Ending.WHEN_TERMINATED ? "to the end" : "all of them",
                frameSize,
                variations);
    }
}
