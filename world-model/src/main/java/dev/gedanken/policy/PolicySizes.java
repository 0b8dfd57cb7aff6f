package dev.gedanken.policy;

import dev.gedanken.family.Range;

/**
 * Sizes of actor and critic.
 *
 * @param policyLayers layers of each, without the last
 * @param policyUnits numbers inside them
 * @param policyUnimix share of uniform probability in the actor
 * @param features number of features of a belief; follows the model
 * @param actions size of the action space; follows the model
 */
public record PolicySizes(
        @Range(of = "layers of actor and critic", low = 1, high = 8) int policyLayers,
        @Range(of = "numbers inside actor and critic", low = 2, high = 4096) int policyUnits,
        @Range(of = "share of uniform probability in the actor", low = 0, high = 0.5)
                float policyUnimix,
        int features,
        int actions) {

    /** Returns sizes for models that run on a CPU. */
    static PolicySizes standard() {
        return new PolicySizes(2, 128, 0.01f, 0, 0);
    }

    /** Returns these sizes for a model. */
    PolicySizes fitting(int featureCount, int actionCount) {
        return new PolicySizes(policyLayers, policyUnits, policyUnimix, featureCount, actionCount);
    }
}
