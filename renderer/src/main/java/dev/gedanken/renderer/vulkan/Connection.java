package dev.gedanken.renderer.vulkan;

import dev.gedanken.renderer.RendererUnavailableException;

/**
 * What every renderer needs from Vulkan.
 *
 * @param device the device
 * @param memory the allocator of images and buffers
 * @param bindings the inputs of every pass
 * @param cache compiled shaders
 */
record Connection(Device device, Memory memory, Bindings bindings, SpirvCache cache) {

    /**
     * Opens everything; {@code owners} frees it.
     *
     * @throws RendererUnavailableException if this machine has no Vulkan 1.2, or not the device
     *     that the settings name, or that device lacks a required feature
     */
    static Connection open(Owners owners, VulkanSettings settings, Device.Need need) {
        Instance instance = owners.add(Instance.open(settings.validation()));
        PhysicalDevices.Known known =
                PhysicalDevices.pick(PhysicalDevices.of(instance.handle()), settings.device());
        Device device = owners.add(Device.open(known, need));
        Memory memory = owners.add(new Memory(instance, device));
        Bindings bindings = owners.add(new Bindings(device));
        return new Connection(device, memory, bindings, new SpirvCache(settings.shaderCache()));
    }
}
