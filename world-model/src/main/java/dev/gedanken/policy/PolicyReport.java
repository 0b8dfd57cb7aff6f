package dev.gedanken.policy;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * A policy's held-out evaluation in the true world.
 *
 * @param world name of the true world
 * @param seeds the first and the last
 * @param episodes how many
 * @param mostSteps where an episode is cut off
 * @param scores the policy's, then those of the world's own random and expert policies
 */
@JsonPropertyOrder({"world", "seeds", "episodes", "mostSteps", "scores"})
public record PolicyReport(
        String world, List<Long> seeds, int episodes, int mostSteps, List<PolicyScore> scores) {

    public PolicyReport {
        seeds = List.copyOf(seeds);
        scores = List.copyOf(scores);
    }
}
