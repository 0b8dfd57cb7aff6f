package dev.gedanken.app.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.app.stage.RendererPreference.Library;
import dev.gedanken.renderer.Refusal;
import dev.gedanken.renderer.RendererInfo;
import dev.gedanken.renderer.RendererInfo.DeviceKind;
import dev.gedanken.renderer.RendererUnavailableException;
import dev.gedanken.renderer.space.SpaceRenderer;
import dev.gedanken.renderer.vulkan.VulkanSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpaceRenderersTest {
    private final List<String> notices = new ArrayList<>();

    @Test
    void whatDrawsTheStageDrawsSpaceToo() {
        assertThat(SpaceRenderers.order(stage("OpenGL 4.5")))
                .containsExactly(Library.OPENGL, Library.VULKAN);
        assertThat(SpaceRenderers.order(stage("Vulkan 1.3.230")))
                .containsExactly(Library.VULKAN, Library.OPENGL);
        assertThat(SpaceRenderers.order(stage("Java")))
                .containsExactly(Library.OPENGL, Library.VULKAN);
    }

    @Test
    void theOtherTakesOverAndSaysWhy() {
        var preference =
                new RendererPreference(
                        Optional.of(Library.VULKAN),
                        VulkanSettings.usual().withDevice("no such device"));
        try (SpaceRenderer renderer =
                SpaceRenderers.open(
                        preference,
                        stage("Vulkan 1.3.230"),
                        notice -> notices.add(notice.english()))) {
            assertThat(renderer.info().backend()).startsWith("OpenGL");
        }
        assertThat(notices)
                .singleElement()
                .asString()
                .contains("Vulkan")
                .endsWith(" OpenGL draws latent space instead.");
    }

    @Test
    void whereNothingWorksEveryReasonIsSaid() {
        var search =
                new LibrarySearch<>(
                        "latent space",
                        library -> {
                            throw new RendererUnavailableException(
                                    Refusal.of("renderer.library", library));
                        },
                        notice -> notices.add(notice.english()));
        assertThatThrownBy(() -> search.first(List.of(Library.VULKAN, Library.OPENGL)))
                .isInstanceOf(RendererUnavailableException.class)
                .hasMessage(
                        "VULKAN's native library cannot be loaded. OPENGL's native library cannot be loaded.");
        assertThat(notices).isEmpty();
    }

    private static RendererInfo stage(String backend) {
        return new RendererInfo(backend, "route", "device", "driver", DeviceKind.PROCESSOR);
    }
}
