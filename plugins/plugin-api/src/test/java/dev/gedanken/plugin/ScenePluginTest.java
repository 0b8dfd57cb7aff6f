package dev.gedanken.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class ScenePluginTest {

    @Test
    void aPluginNamedInTheServicesFileContributesItsScenes() {
        var plugins = ServiceLoader.load(ScenePlugin.class).stream().toList();

        assertThat(plugins).hasSize(1);
        assertThat(plugins.getFirst().get().scenes())
                .extracting(scene -> scene.card().name())
                .containsExactly("bricks", "bricks");
    }
}
