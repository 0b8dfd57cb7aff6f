package dev.gedanken.play;

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

    /** The other scenes' states hold what follows from the rest; sessions step to them instead. */
    @ParameterizedTest
    @ValueSource(strings = {"bricks", "rooms"})
    void aStateWithItsVariationsComesBackAsItWas(String name) {
        assertComesBack(SceneCatalog.builtIn().named(name));
    }

    private static <S extends SceneState<S>> void assertComesBack(Scene<S> scene) {
        S state = scene.start(7);
        for (int step = 0; step < 60; step++) {
            Noise noise = Noise.at(7, step);
            state = scene.step(state, scene.policy(PolicyKind.MIXED).act(state, noise), noise);
        }
        SceneStateCodec<S> codec = SceneStateCodec.of(scene);
        Optional<String> written = codec.write(state);
        assertThat(written).isPresent();
        assertThat(codec.read(written.orElseThrow())).isEqualTo(state);
    }
}
