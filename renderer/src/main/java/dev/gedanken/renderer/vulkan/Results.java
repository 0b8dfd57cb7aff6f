package dev.gedanken.renderer.vulkan;

import static org.lwjgl.vulkan.VK12.VK_ERROR_DEVICE_LOST;
import static org.lwjgl.vulkan.VK12.VK_ERROR_INCOMPATIBLE_DRIVER;
import static org.lwjgl.vulkan.VK12.VK_ERROR_OUT_OF_DEVICE_MEMORY;
import static org.lwjgl.vulkan.VK12.VK_ERROR_OUT_OF_HOST_MEMORY;
import static org.lwjgl.vulkan.VK12.VK_SUCCESS;
import static org.lwjgl.vulkan.VK12.VK_TIMEOUT;

import dev.gedanken.renderer.DeviceLostException;

/** Turns Vulkan's return codes into exceptions. */
final class Results {

    private Results() {}

    /** Throws unless {@code result} is success, saying that it could not {@code doThis}. */
    static void check(int result, String doThis) {
        if (result == VK_SUCCESS) {
            return;
        }
        if (result == VK_ERROR_DEVICE_LOST) {
            throw new DeviceLostException(
                    "Could not %s: the device was lost; another renderer is needed."
                            .formatted(doThis));
        }
        throw new IllegalStateException("Could not %s: %s.".formatted(doThis, reason(result)));
    }

    private static String reason(int result) {
        return switch (result) {
            case VK_ERROR_OUT_OF_DEVICE_MEMORY -> "the device is out of memory";
            case VK_ERROR_OUT_OF_HOST_MEMORY -> "the machine is out of memory";
            case VK_ERROR_INCOMPATIBLE_DRIVER -> "no driver speaks this version of Vulkan";
            case VK_TIMEOUT -> "the device did not finish in time";
            default -> "Vulkan error " + result;
        };
    }
}
