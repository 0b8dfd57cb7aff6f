package dev.gedanken.play;

import dev.gedanken.scene.PolicyKind;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;

/** Plays true worlds by their own policies. */
public final class WorldPolicy {

    private WorldPolicy() {}

    /** Returns the choice of a policy in a moment; a random input in a world that lacks the policy. */
    public static Input choose(TrueWorld world, Twin twin, PolicyKind policy, Noise luck) {
        return world.policies().contains(policy)
                ? twin.choose(policy, luck)
                : world.inputs().sample(luck.onStream(NoiseStreams.POLICY));
    }
}
