package dev.gedanken.scene.catalog;

import dev.gedanken.scene.FactorValue;
import dev.gedanken.scene.Policy;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.Scene;
import dev.gedanken.scene.SceneState;
import dev.gedanken.world.Noise;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random play finds no state from which a scene cannot continue.
 *
 * <p>To keep the suite short, the scenes share 1,000,000 steps: each plays a seventh, in episodes
 * of 5,000, and every fifth step is checked. {@code -Dscenes.random.steps=1000000} gives each scene
 * 1,000,000 steps of its own.
 */
class SceneRandomPlayTest {
    /** Steps of each scene. */
    private static final int STEPS =
            Integer.getInteger("scenes.random.steps", 1_000_000 / SceneContractTest.names().size());

    private static final int EPISODE_STEPS = 5_000;

    /** Checking a hundred factors costs more than a step, so not every step is checked. */
    private static final int STEPS_BETWEEN_CHECKS = 5;

    @ParameterizedTest
    @MethodSource("dev.gedanken.scene.catalog.SceneContractTest#names")
    void randomActionsKeepEveryFactorInItsRange(String name) {
        for (long seed = 0; seed * EPISODE_STEPS < STEPS; seed++) {
            play(SceneCatalog.builtIn().named(name), seed);
        }
    }

    private static <S extends SceneState<S>> void play(Scene<S> scene, long seed) {
        Policy<S> policy = scene.policy(PolicyKind.RANDOM);
        S state = scene.start(seed);
        for (int step = 0; step < EPISODE_STEPS; step++) {
            Noise noise = Noise.at(seed, step);
            state = scene.step(state, policy.act(state, noise), noise);
            if (step % STEPS_BETWEEN_CHECKS == 0) {
                for (FactorValue value : state.factors()) {
                    value.factor().check(value.value());
                }
            }
        }
    }
}
