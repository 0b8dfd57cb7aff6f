package dev.gedanken.renderer.vulkan;

import static org.lwjgl.system.MemoryStack.stackPush;
import static org.lwjgl.vulkan.EXTDebugUtils.VK_DEBUG_UTILS_MESSAGE_SEVERITY_ERROR_BIT_EXT;
import static org.lwjgl.vulkan.EXTDebugUtils.VK_DEBUG_UTILS_MESSAGE_SEVERITY_WARNING_BIT_EXT;
import static org.lwjgl.vulkan.EXTDebugUtils.VK_DEBUG_UTILS_MESSAGE_TYPE_PERFORMANCE_BIT_EXT;
import static org.lwjgl.vulkan.EXTDebugUtils.VK_DEBUG_UTILS_MESSAGE_TYPE_VALIDATION_BIT_EXT;
import static org.lwjgl.vulkan.EXTDebugUtils.vkCreateDebugUtilsMessengerEXT;
import static org.lwjgl.vulkan.EXTDebugUtils.vkDestroyDebugUtilsMessengerEXT;
import static org.lwjgl.vulkan.VK12.VK_FALSE;

import java.nio.LongBuffer;
import java.util.function.Consumer;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.vulkan.VkDebugUtilsMessengerCallbackDataEXT;
import org.lwjgl.vulkan.VkDebugUtilsMessengerCallbackEXT;
import org.lwjgl.vulkan.VkDebugUtilsMessengerCreateInfoEXT;
import org.lwjgl.vulkan.VkInstance;

/** Owns the messenger through which the validation layer reports complaints. */
final class Complaints implements AutoCloseable {
    private final VkInstance instance;
    private final VkDebugUtilsMessengerCallbackEXT callback;
    private final long messenger;

    private Complaints(
            VkInstance instance, VkDebugUtilsMessengerCallbackEXT callback, long messenger) {
        this.instance = instance;
        this.callback = callback;
        this.messenger = messenger;
    }

    static Complaints of(VkInstance instance, Consumer<String> listener) {
        VkDebugUtilsMessengerCallbackEXT callback =
                VkDebugUtilsMessengerCallbackEXT.create((_, _, data, _) -> {
                    var message = VkDebugUtilsMessengerCallbackDataEXT.create(data);
                    listener.accept(message.pMessageString());
                    return VK_FALSE;
                });
        try (MemoryStack stack = stackPush()) {
            var info =
                    VkDebugUtilsMessengerCreateInfoEXT.calloc(stack)
                            .sType$Default()
                            .messageSeverity(
                                    VK_DEBUG_UTILS_MESSAGE_SEVERITY_WARNING_BIT_EXT
                                            | VK_DEBUG_UTILS_MESSAGE_SEVERITY_ERROR_BIT_EXT)
                            .messageType(
                                    VK_DEBUG_UTILS_MESSAGE_TYPE_VALIDATION_BIT_EXT
                                            | VK_DEBUG_UTILS_MESSAGE_TYPE_PERFORMANCE_BIT_EXT)
                            .pfnUserCallback(callback);
            LongBuffer made = stack.mallocLong(1);
            Results.check(
                    vkCreateDebugUtilsMessengerEXT(instance, info, null, made),
                    "listen to the validation layer");
            return new Complaints(instance, callback, made.get(0));
        }
    }

    @Override
    public void close() {
        vkDestroyDebugUtilsMessengerEXT(instance, messenger, null);
        callback.free();
    }
}
