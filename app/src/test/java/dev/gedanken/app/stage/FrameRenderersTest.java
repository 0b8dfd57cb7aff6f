package dev.gedanken.app.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.app.stage.RendererPreference.Library;
import dev.gedanken.renderer.FrameRenderer;
import dev.gedanken.renderer.vulkan.VulkanSettings;
import dev.gedanken.world.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameRenderersTest {
    private final List<String> notices = new ArrayList<>();

    @TempDir Path folder;

    @Test
    void opensWhatIsPreferred() {
        var preference =
                new RendererPreference(Optional.of(Library.PROCESSOR), VulkanSettings.usual());
        try (FrameRenderer renderer =
                FrameRenderers.open(preference, notice -> notices.add(notice.english()))) {
            assertThat(renderer.info().backend()).isEqualTo("Java");
        }
        assertThat(notices).isEmpty();
    }

    @Test
    void anotherLibraryTakesOverAndSaysWhy() {
        var preference =
                new RendererPreference(
                        Optional.of(Library.VULKAN),
                        VulkanSettings.usual().withDevice("no such device"));
        try (FrameRenderer renderer =
                FrameRenderers.open(preference, notice -> notices.add(notice.english()))) {
            assertThat(renderer.info().backend()).doesNotStartWith("Vulkan");
        }
        assertThat(notices)
                .singleElement()
                .asString()
                .contains("Vulkan")
                .endsWith(" draws the stage instead.");
    }

    @Test
    void thePropertiesOfThisRunComeBeforeWhatIsRemembered() throws IOException {
        Files.writeString(
                folder.resolve(RendererPreference.FILE),
                "gedanken.renderer=vulkan\ngedanken.vulkan.device=llvm\n");
        Properties run = new Properties();
        run.setProperty("gedanken.renderer", "processor");

        RendererPreference preference = RendererPreference.read(run, folder);

        assertThat(preference.first()).contains(Library.PROCESSOR);
        assertThat(preference.vulkan().device()).contains("llvm");
    }

    @Test
    void theUsualOrderIsOpenGlThenVulkanThenTheProcessor() {
        assertThat(RendererPreference.read(new Properties(), folder).order())
                .containsExactly(Library.OPENGL, Library.VULKAN, Library.PROCESSOR);
    }

    @Test
    void anUnknownLibraryIsRefusedByName() {
        Properties run = new Properties();
        run.setProperty("gedanken.renderer", "metal");

        assertThatThrownBy(() -> RendererPreference.read(run, folder))
                .isInstanceOf(BadInputException.class)
                .hasMessage(
                        "There is no renderer 'metal'; gedanken.renderer must be one of opengl, vulkan,"
                                + " processor.");
    }
}
