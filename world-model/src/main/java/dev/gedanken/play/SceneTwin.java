package dev.gedanken.play;

import dev.gedanken.scene.FactorValue;
import dev.gedanken.scene.Scene;
import dev.gedanken.scene.SceneState;
import dev.gedanken.world.Action;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Noise;
import java.util.List;

/**
 * A scene together with one of its states, which hides the state's type.
 *
 * @param scene the scene
 * @param state its state
 * @param frame what the state looks like
 */
record SceneTwin<S extends SceneState<S>>(Scene<S> scene, S state, Frame frame) implements Twin {

    static <S extends SceneState<S>> SceneTwin<S> start(Scene<S> scene, long seed, int frameSize) {
        S state = scene.start(seed);
        return new SceneTwin<>(scene, state, scene.frame(state, frameSize));
    }

    @Override
    public Twin step(Action action, Noise noise) {
        S next = scene.step(state, action, noise);
        return new SceneTwin<>(scene, next, scene.frame(next, frame.width()));
    }

    @Override
    public List<FactorValue> factors() {
        return state.factors();
    }
}
