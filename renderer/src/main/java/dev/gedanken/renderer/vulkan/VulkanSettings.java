package dev.gedanken.renderer.vulkan;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How to open Vulkan.
 *
 * @param device a part of the name of the device to take, or its identity; the best if empty
 * @param shaderCache a folder for compiled shaders, created when needed; if empty, shaders are
 *     compiled every time
 * @param validation receives the validation layer's complaints; the layer stays off if empty, and
 *     is only available if its system package is installed
 */
public record VulkanSettings(
        Optional<String> device,
        Optional<Path> shaderCache,
        Optional<Consumer<String>> validation) {

    /** Returns settings for the best device, without cache and validation. */
    public static VulkanSettings usual() {
        return new VulkanSettings(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns these settings with a device named by a part of its name or by its identity. */
    public VulkanSettings withDevice(String nameOrIdentity) {
        return new VulkanSettings(Optional.of(nameOrIdentity), shaderCache, validation);
    }

    /** Returns these settings with a folder for compiled shaders. */
    public VulkanSettings withShaderCache(Path folder) {
        return new VulkanSettings(device, Optional.of(folder), validation);
    }

    /** Returns these settings with the validation layer, if it is installed. */
    public VulkanSettings withValidation(Consumer<String> complaints) {
        return new VulkanSettings(device, shaderCache, Optional.of(complaints));
    }
}
