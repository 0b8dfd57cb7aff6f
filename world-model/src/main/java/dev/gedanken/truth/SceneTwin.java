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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A scene together with one of its states, which hides the state's type. The frame is drawn on
 * demand, because a planner passes through thousands of moments that are never shown.
 */
final class SceneTwin<S extends SceneState<S>> implements Twin {
    private final Scene<S> scene;
    private final S state;
    private final int frameSize;

    /** Drawn on first use; two threads that draw at once get the same result. */
    private volatile @Nullable Frame drawn;

    private SceneTwin(Scene<S> scene, S state, int frameSize) {
        this.scene = scene;
        this.state = state;
        this.frameSize = frameSize;
    }

    static <S extends SceneState<S>> SceneTwin<S> start(Scene<S> scene, long seed, int frameSize) {
        return new SceneTwin<>(scene, scene.start(seed), frameSize);
    }

    static <S extends SceneState<S>> SceneTwin<S> read(
            Scene<S> scene, int frameSize, String written) {
        return new SceneTwin<>(scene, SceneStateCodec.of(scene).read(written), frameSize);
    }

    @Override
    public Frame frame() {
        Frame known = drawn;
        if (known == null) {
            known = scene.frame(state, frameSize);
            drawn = known;
        }
        return known;
    }

    @Override
    public Twin step(Input input, Noise noise) {
        if (input instanceof Action action) {
            return new SceneTwin<>(scene, scene.step(state, action, noise), frameSize);
        }
        throw BadInputException.of(
                "worldmodel.scene.input", scene.card().name(), input, scene.actions().names());
    }

    @Override
    public Twin with(String factor, double value) {
        return new SceneTwin<>(scene, state.with(factor, value), frameSize);
    }

    @Override
    public Action choose(PolicyKind policy, Noise luck) {
        return scene.policy(policy).act(state, luck);
    }

    @Override
    public Optional<ObjectMask> mask() {
        return Optional.of(scene.mask(state, frameSize));
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
        return (long) frameSize * frameSize * Frame.CHANNELS
                + (long) Double.BYTES * state.factors().size();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SceneTwin<?> twin
                && scene.equals(twin.scene)
                && state.equals(twin.state)
                && frameSize == twin.frameSize;
    }

    @Override
    public int hashCode() {
        return Objects.hash(scene, state, frameSize);
    }

    @Override
    public String toString() {
        return "SceneTwin[%s, %s]".formatted(scene.card().name(), state);
    }
}
