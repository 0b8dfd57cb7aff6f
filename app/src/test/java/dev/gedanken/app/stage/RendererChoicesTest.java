package dev.gedanken.app.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.stage.RendererChoices.Absent;
import dev.gedanken.app.stage.RendererChoices.Automatic;
import dev.gedanken.app.stage.RendererChoices.Present;
import dev.gedanken.renderer.vulkan.VulkanDeviceInfo;
import dev.gedanken.renderer.vulkan.VulkanDeviceInfo.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RendererChoicesTest {
    private static final VulkanDeviceInfo CARD = device("Card X", "00aa");
    private static final VulkanDeviceInfo LARGER_CARD = device("Card X Large", "00bb");
    private static final VulkanDeviceInfo PROCESSOR = device("llvmpipe", "00cc");

    @TempDir Path folder;

    @Test
    void automaticComesFirstAndIsChosenWhereNothingIsRemembered() {
        RendererChoices choices = choices(Optional.empty());
        assertThat(choices.devices())
                .containsExactly(
                        new Automatic(),
                        new Present("Card X", "00aa"),
                        new Present("Card X Large", "Card X Large"),
                        new Present("llvmpipe", "llvmpipe"));
        assertThat(choices.chosen()).isEqualTo(new Automatic());
    }

    @Test
    void aPartOfANameChoosesTheDeviceItMeans() {
        assertThat(choices(Optional.of("llvm")).chosen())
                .isEqualTo(new Present("llvmpipe", "llvmpipe"));
        assertThat(choices(Optional.of("00aa")).chosen()).isEqualTo(new Present("Card X", "00aa"));
    }

    @Test
    void aRememberedDeviceThatIsNotThereIsListedLast() {
        RendererChoices choices = choices(Optional.of("Card Y"));
        assertThat(choices.chosen()).isEqualTo(new Absent("Card Y"));
        assertThat(choices.devices()).hasSize(5).endsWith(new Absent("Card Y"));
        assertThat(choices.chosen().remembered()).contains("Card Y");
    }

    @Test
    void whatIsRememberedIsFoundAgain() throws IOException {
        RendererPreference.remember(Optional.of("vulkan"), Optional.of("Card Z"), folder);
        RendererChoices choices = RendererChoices.look(Optional.of(folder));
        assertThat(choices.library()).contains("vulkan");
        assertThat(choices.chosen()).isEqualTo(new Absent("Card Z"));
    }

    private static RendererChoices choices(Optional<String> device) {
        return RendererChoices.of(Optional.empty(), device, List.of(CARD, LARGER_CARD, PROCESSOR));
    }

    private static VulkanDeviceInfo device(String name, String identity) {
        return new VulkanDeviceInfo(name, identity, Kind.OTHER, "driver", "1.2.0", 4096, 1L);
    }
}
