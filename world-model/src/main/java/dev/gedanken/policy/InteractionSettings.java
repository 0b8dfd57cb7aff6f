package dev.gedanken.policy;

import java.util.Map;

/**
 * How a policy and its model learn from what the policy does.
 *
 * @param rounds of collecting episodes and learning from them, from 1 up
 * @param episodes that the policy plays in each round, from 1 up
 * @param steps of such an episode, from 1 up
 * @param policyShare share of the budget that goes to the policy, in (0, 1); the model has the rest
 * @param modelSettings settings of the model's training that differ from their defaults, by name
 */
public record InteractionSettings(
        int rounds,
        int episodes,
        int steps,
        double policyShare,
        Map<String, String> modelSettings) {
    private static final double HALF = 0.5;

    public InteractionSettings {
        modelSettings = Map.copyOf(modelSettings);
    }

    /** Creates settings that give policy and model the same time. */
    public InteractionSettings(
            int rounds, int episodes, int steps, Map<String, String> modelSettings) {
        this(rounds, episodes, steps, HALF, modelSettings);
    }
}
