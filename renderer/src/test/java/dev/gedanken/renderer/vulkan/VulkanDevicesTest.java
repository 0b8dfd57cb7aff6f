package dev.gedanken.renderer.vulkan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gedanken.renderer.RendererUnavailableException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VulkanDevicesTest {
    private List<VulkanDeviceInfo> devices;

    @BeforeEach
    void list() {
        try {
            devices = VulkanDevices.list();
        } catch (RendererUnavailableException e) {
            devices = List.of();
        }
        assumeTrue(!devices.isEmpty(), "This machine has no Vulkan.");
    }

    @Test
    void tellsNameDriverAndLimits() {
        VulkanDeviceInfo first = devices.getFirst();
        assertThat(first.name()).isNotBlank();
        assertThat(first.driver()).isNotBlank();
        assertThat(first.identity()).matches("[0-9a-f]{32}");
        assertThat(first.version()).matches("1\\.\\d+\\.\\d+");
        assertThat(first.largestImage()).isGreaterThanOrEqualTo(4096);
        assertThat(first.memoryBytes()).isPositive();
    }

    @Test
    void theBestKindComesFirst() {
        assertThat(devices).extracting(VulkanDeviceInfo::kind).isSorted();
    }

    @Test
    void aDeviceIsChosenByPartOfItsNameOrByItsIdentity() {
        VulkanDeviceInfo last = devices.getLast();
        for (String wanted : List.of(last.identity(), last.name())) {
            try (var renderer =
                    VulkanFrameRenderer.open(VulkanSettings.usual().withDevice(wanted))) {
                assertThat(renderer.info().device()).isEqualTo(last.name());
            }
        }
    }

    @Test
    void aDeviceThatIsNotThereIsRefusedByName() {
        VulkanSettings settings = VulkanSettings.usual().withDevice("no such device");
        assertThatExceptionOfType(RendererUnavailableException.class)
                .isThrownBy(() -> VulkanFrameRenderer.open(settings))
                .withMessageStartingWith("Vulkan has no device 'no such device' here; it has ")
                .withMessageContaining(devices.getFirst().name());
    }
}
