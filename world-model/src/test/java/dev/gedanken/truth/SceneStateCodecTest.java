package dev.gedanken.truth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.Scene;
import dev.gedanken.scene.SceneState;
import dev.gedanken.scene.catalog.SceneCatalog;
import dev.gedanken.world.Noise;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SceneStateCodecTest {

    @ParameterizedTest
    @ValueSource(strings = {"bricks", "tabletop", "balls", "rooms", "push", "maze", "runner"})
    void aStateComesBackAndGoesOnAsItWas(String name) {
        assertComesBack(SceneCatalog.builtIn().named(name));
    }

    private static <S extends SceneState<S>> void assertComesBack(Scene<S> scene) {
        S state = played(scene, scene.start(7), 0, 120);
        SceneStateCodec<S> codec = SceneStateCodec.of(scene);
        Optional<String> written = codec.write(state);
        assertThat(written).isPresent();
        S restored = codec.read(written.orElseThrow());
        assertThat(restored.factors()).isEqualTo(state.factors());
        assertThat(scene.frame(restored)).isEqualTo(scene.frame(state));
        assertThat(scene.frame(played(scene, restored, 120, 60)))
                .isEqualTo(scene.frame(played(scene, state, 120, 60)));
    }

    private static <S extends SceneState<S>> S played(
            Scene<S> scene, S from, int first, int steps) {
        S state = from;
        for (int step = first; step < first + steps; step++) {
            Noise noise = Noise.at(7, step);
            state = scene.step(state, scene.policy(PolicyKind.MIXED).act(state, noise), noise);
        }
        return state;
    }
}
