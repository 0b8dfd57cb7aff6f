package dev.gedanken.data;

import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.Scene;
import dev.gedanken.world.BadInputException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How episodes of a scene are made, apart from their seeds.
 *
 * @param policy the policy that plays
 * @param steps the most steps of an episode
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
        /** After all its steps: data for a world model may continue past an ending. */
        AFTER_ALL_STEPS,
        /** At the first step that ends the episode, if there is one. */
        WHEN_TERMINATED
    }

    public EpisodeRecipe {
        fixed = Map.copyOf(fixed);
        if (frameSize < LEAST_SIZE || frameSize > MOST_SIZE) {
            throw BadInputException.of(
                    "worldmodel.data.frame.size", frameSize, LEAST_SIZE, MOST_SIZE);
        }
    }

    /**
     * Returns the recipe for training data: all steps, frames of the default size, variations
     * chosen by seeds.
     */
    public static EpisodeRecipe forTraining(PolicyKind policy, int steps) {
        return new EpisodeRecipe(
                policy, steps, Ending.AFTER_ALL_STEPS, Scene.DEFAULT_FRAME_SIZE, Map.of());
    }

    /** Returns this recipe with different fixed variations. */
    public EpisodeRecipe with(Map<String, Double> variations) {
        return new EpisodeRecipe(policy, steps, ending, frameSize, variations);
    }

    /** Returns this recipe with frames of another size. */
    public EpisodeRecipe sized(int pixels) {
        return new EpisodeRecipe(policy, steps, ending, pixels, fixed);
    }

    /** Returns the recipe as one line; equal lines make equal episodes. */
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
