package dev.gedanken.policy;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.gedanken.pack.TrainingRecord;
import org.jspecify.annotations.Nullable;

/**
 * The content of {@code policy.json}, which describes the policy in a pack.
 *
 * @param schemaVersion of this file
 * @param sizes of actor and critic
 * @param trueFrames frames of the true world from which rollouts began; everything else was
 *     imagined
 * @param imaginedSteps steps that were imagined in training
 * @param training the origin of the weights
 * @param report held-out scores; null until it is evaluated
 */
@JsonPropertyOrder({"schemaVersion", "sizes", "trueFrames", "imaginedSteps", "training", "report"})
public record PolicyManifest(
        int schemaVersion,
        PolicySizes sizes,
        long trueFrames,
        long imaginedSteps,
        TrainingRecord training,
        @Nullable PolicyReport report) {
    static final int SCHEMA_VERSION = 1;

    /** Returns this manifest with scores. */
    PolicyManifest with(PolicyReport scores) {
        return new PolicyManifest(
                schemaVersion, sizes, trueFrames, imaginedSteps, training, scores);
    }
}
