package dev.gedanken.evaluate;

import dev.gedanken.scene.PolicyKind;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.world.BadInputException;

/**
 * What to evaluate on.
 *
 * @param firstSeed first seed, not among the training seeds
 * @param lastSeed last seed, inclusive
 * @param horizon steps for which the model continues alone
 * @param policy the policy that chooses the actions
 */
public record EvaluationSettings(long firstSeed, long lastSeed, int horizon, PolicyKind policy) {
    /** First seed that no trainer of this project uses; training seeds are lower. */
    public static final long FIRST_HELD_OUT_SEED = 9_000_000;

    public EvaluationSettings {
        if (lastSeed < firstSeed) {
            throw BadInputException.of("worldmodel.evaluation.seeds", firstSeed, lastSeed);
        }
        if (horizon < 1) {
            throw BadInputException.of("worldmodel.evaluation.horizon", horizon);
        }
    }

    /** Returns the settings of a pack's own metrics: 100 held-out seeds, 500 steps. */
    public static EvaluationSettings standard() {
        return new EvaluationSettings(
                FIRST_HELD_OUT_SEED, FIRST_HELD_OUT_SEED + 99, 500, PolicyKind.MIXED);
    }

    /** Returns these settings, with random actions if the world has no such policy. */
    public EvaluationSettings suiting(TrueWorld world) {
        return world.policies().contains(policy) || !world.policies().contains(PolicyKind.RANDOM)
                ? this
                : new EvaluationSettings(firstSeed, lastSeed, horizon, PolicyKind.RANDOM);
    }

    /** Returns how many episodes there are. */
    public int episodes() {
        return Math.toIntExact(lastSeed - firstSeed + 1);
    }
}
