package dev.gedanken.policy;

import dev.gedanken.family.Range;
import dev.gedanken.family.Setting;
import dev.gedanken.family.SettingsSchema;
import java.util.List;
import java.util.Map;

/**
 * Everything that can be set for training a policy.
 *
 * @param sizes of actor and critic
 * @param horizon imagined steps of each rollout
 * @param rollouts imagined at a time
 * @param beginnings beliefs from which rollouts begin, computed once from the data
 * @param policyRate peak learning rate
 * @param discount γ of a step
 * @param lambda λ of the returns
 * @param entropyScale η, the weight of the actor's entropy
 * @param returnDecay share of the running range of returns that an update keeps
 * @param slowDecay share of the slow critic that an update keeps
 * @param policyClipping AGC: largest norm of a gradient, as a share of its weights' norm
 */
public record PolicySettings(
        PolicySizes sizes,
        @Range(of = "imagined steps of a rollout", low = 2, high = 256) int horizon,
        @Range(of = "rollouts imagined at a time", low = 1, high = 4096) int rollouts,
        @Range(of = "beliefs from which rollouts start", low = 1, high = 1_000_000) int beginnings,
        @Range(of = "peak learning rate of the policy", low = 1e-6, high = 0.1) double policyRate,
        @Range(of = "discount of a step", low = 0.5, high = 1) double discount,
        @Range(of = "weight of later values in a return", low = 0, high = 1) double lambda,
        @Range(of = "weight of the actor's entropy", low = 0, high = 1) double entropyScale,
        @Range(
                        of = "share of the running range of returns that an update keeps",
                        low = 0,
                        high = 0.9999)
                double returnDecay,
        @Range(of = "share of the slow critic that an update keeps", low = 0, high = 0.9999)
                double slowDecay,
        @Range(
                        of = "largest norm of a gradient as a share of its weights' norm",
                        low = 0.001,
                        high = 100)
                float policyClipping) {

    /** Returns the paper's settings with batches and a learning rate for small models on a CPU. */
    public static PolicySettings standard() {
        return new PolicySettings(
                PolicySizes.standard(), 15, 64, 4000, 5e-4, 0.997, 0.95, 3e-4, 0.99, 0.98, 0.3f);
    }

    /**
     * Returns the standard settings with other values.
     *
     * @throws dev.gedanken.world.BadInputException if a name is unknown or a value outside its range
     */
    public static PolicySettings with(Map<String, String> values) {
        return schema().with(values);
    }

    /** Returns the settings with their ranges. */
    public static List<Setting> settings() {
        return schema().settings();
    }

    static SettingsSchema<PolicySettings> schema() {
        return new SettingsSchema<>(standard());
    }

    /** Returns these settings for a model. */
    PolicySettings fitting(int features, int actions) {
        return new PolicySettings(
                sizes.fitting(features, actions),
                horizon,
                rollouts,
                beginnings,
                policyRate,
                discount,
                lambda,
                entropyScale,
                returnDecay,
                slowDecay,
                policyClipping);
    }
}
