package dev.gedanken.scene;

import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.Noise;

/** Policies that make sense in every scene; each draws from a noise stream of its own. */
public final class Policies {
    private static final int RANDOM_STREAM = 201;
    private static final int MIX_STREAM = 203;

    private Policies() {}

    /** Returns a policy that holds each random action for {@code holdSteps} steps. */
    public static <S> Policy<S> random(ActionSpace space, int holdSteps) {
        return (state, noise) -> {
            Noise held = noise.onStream(RANDOM_STREAM).atStep(noise.step() / holdSteps);
            return space.get(held.below(0, space.size()));
        };
    }

    /**
     * Returns a policy that plays like {@code expert} or like {@code random} for {@code blockSteps} steps
     * at a time.
     *
     * @param expertShare how often it plays like the expert, 0..1
     */
    public static <S> Policy<S> mixed(
            Policy<S> expert, Policy<S> random, int blockSteps, float expertShare) {
        return (state, noise) -> {
            Noise block = noise.onStream(MIX_STREAM).atStep(noise.step() / blockSteps);
            return (block.uniform(0) < expertShare ? expert : random).act(state, noise);
        };
    }
}
