package dev.gedanken.truth;

import dev.gedanken.scene.FactorValue;
import dev.gedanken.scene.ObjectMask;
import dev.gedanken.scene.Outcome;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.Scene;
import dev.gedanken.scene.SceneState;
import dev.gedanken.world.Action;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.List;
import java.util.Optional;

/**
 * A scene together with one of its states, which hides the state's type.
 *
 * @param scene the scene
 * @param state its state
 * @param frame what the state looks like
 */
record SceneTwin<S extends SceneState<S>>(Scene<S> scene, S state, Frame frame) implements Twin {

    static <S extends SceneState<S>> SceneTwin<S> start(Scene<S> scene, long seed, int frameSize) {
        return at(scene, scene.start(seed), frameSize);
    }

    static <S extends SceneState<S>> SceneTwin<S> read(
            Scene<S> scene, int frameSize, String written) {
        return at(scene, SceneStateCodec.of(scene).read(written), frameSize);
    }

    private static <S extends SceneState<S>> SceneTwin<S> at(
            Scene<S> scene, S state, int frameSize) {
        return new SceneTwin<>(scene, state, scene.frame(state, frameSize));
    }

    @Override
    public Twin step(Input input, Noise noise) {
        if (input instanceof Action action) {
            return at(scene, scene.step(state, action, noise), frame.width());
        }
        throw BadInputException.of(
                "worldmodel.scene.input", scene.card().name(), input, scene.actions().names());
    }

    @Override
    public Twin with(String factor, double value) {
        return at(scene, state.with(factor, value), frame.width());
    }

    @Override
    public Action choose(PolicyKind policy, Noise luck) {
        return scene.policy(policy).act(state, luck);
    }

    @Override
    public Optional<ObjectMask> mask() {
        return Optional.of(scene.mask(state, frame.width()));
    }

    @Override
    public List<FactorValue> factors() {
        return state.factors();
    }

    @Override
    public Optional<Outcome> outcome() {
        return Optional.of(state.outcome());
    }

    @Override
    public Optional<String> written() {
        return SceneStateCodec.of(scene).write(state);
    }

    @Override
    public long bytes() {
        return frame.rgb().remaining() + (long) Double.BYTES * state.factors().size();
    }
}
