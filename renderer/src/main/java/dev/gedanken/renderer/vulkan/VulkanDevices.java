package dev.gedanken.renderer.vulkan;

import dev.gedanken.renderer.RendererUnavailableException;
import java.util.List;
import java.util.Optional;

/** The devices of this machine for drawing with Vulkan. */
public final class VulkanDevices {

    private VulkanDevices() {}

    /**
     * Lists the devices that support Vulkan 1.2, the best first.
     *
     * @throws RendererUnavailableException if this machine has no Vulkan
     */
    public static List<VulkanDeviceInfo> list() {
        try (Instance instance = Instance.open(Optional.empty())) {
            return PhysicalDevices.of(instance.handle()).stream()
                    .map(PhysicalDevices.Known::info)
                    .toList();
        }
    }
}
