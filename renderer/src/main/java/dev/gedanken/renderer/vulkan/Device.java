package dev.gedanken.renderer.vulkan;

import static org.lwjgl.system.MemoryStack.stackPush;
import static org.lwjgl.vulkan.VK12.VK_API_VERSION_1_2;
import static org.lwjgl.vulkan.VK12.VK_FORMAT_FEATURE_DEPTH_STENCIL_ATTACHMENT_BIT;
import static org.lwjgl.vulkan.VK12.VK_QUEUE_GRAPHICS_BIT;
import static org.lwjgl.vulkan.VK12.vkCreateDevice;
import static org.lwjgl.vulkan.VK12.vkDestroyDevice;
import static org.lwjgl.vulkan.VK12.vkDeviceWaitIdle;
import static org.lwjgl.vulkan.VK12.vkGetDeviceQueue;
import static org.lwjgl.vulkan.VK12.vkGetPhysicalDeviceFeatures;
import static org.lwjgl.vulkan.VK12.vkGetPhysicalDeviceFormatProperties;
import static org.lwjgl.vulkan.VK12.vkGetPhysicalDeviceQueueFamilyProperties;

import dev.gedanken.renderer.Refusal;
import dev.gedanken.renderer.RendererInfo;
import dev.gedanken.renderer.RendererInfo.DeviceKind;
import dev.gedanken.renderer.RendererUnavailableException;
import java.nio.IntBuffer;
import org.lwjgl.PointerBuffer;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.vulkan.VkDevice;
import org.lwjgl.vulkan.VkDeviceCreateInfo;
import org.lwjgl.vulkan.VkDeviceQueueCreateInfo;
import org.lwjgl.vulkan.VkFormatProperties;
import org.lwjgl.vulkan.VkPhysicalDevice;
import org.lwjgl.vulkan.VkPhysicalDeviceFeatures;
import org.lwjgl.vulkan.VkQueue;
import org.lwjgl.vulkan.VkQueueFamilyProperties;

/** Owns the device and its graphics queue. */
final class Device implements Owned {
    private final VulkanDeviceInfo info;
    private final VkDevice handle;
    private final int queueFamily;
    private final VkQueue queue;

    private Device(VulkanDeviceInfo info, VkDevice handle, int queueFamily) {
        this.info = info;
        this.handle = handle;
        this.queueFamily = queueFamily;
        this.queue = firstQueue(handle, queueFamily);
    }

    /** Required features that not every device has. */
    enum Need {
        PICTURES,
        /** Depths as floats, and blending for colours but not for the numbers written with them. */
        SPACE
    }

    static Device open(PhysicalDevices.Known known, Need need) {
        requireOffered(known, need);
        int family = drawingFamily(known);
        try (MemoryStack stack = stackPush()) {
            VkDeviceQueueCreateInfo.Buffer queues =
                    VkDeviceQueueCreateInfo.calloc(1, stack)
                            .sType$Default()
                            .queueFamilyIndex(family)
                            .pQueuePriorities(stack.floats(1));
            VkDeviceCreateInfo create =
                    VkDeviceCreateInfo.calloc(stack)
                            .sType$Default()
                            .pQueueCreateInfos(queues)
                            .pEnabledFeatures(
                                    VkPhysicalDeviceFeatures.calloc(stack)
                                            .independentBlend(need == Need.SPACE));
            PointerBuffer made = stack.mallocPointer(1);
            Results.check(
                    vkCreateDevice(known.handle(), create, null, made),
                    "open " + known.info().name());
            VkDevice handle = new VkDevice(made.get(0), known.handle(), create, VK_API_VERSION_1_2);
            return new Device(known.info(), handle, family);
        }
    }

    VulkanDeviceInfo info() {
        return info;
    }

    /** Describes the device for people to read. */
    RendererInfo describe() {
        return new RendererInfo(
                "Vulkan " + info.version(),
                "no surface",
                info.name(),
                info.driver(),
                info.kind() == VulkanDeviceInfo.Kind.PROCESSOR
                        ? DeviceKind.PROCESSOR
                        : DeviceKind.GRAPHICS_CARD);
    }

    VkDevice handle() {
        return handle;
    }

    VkPhysicalDevice physical() {
        return handle.getPhysicalDevice();
    }

    VkQueue queue() {
        return queue;
    }

    int queueFamily() {
        return queueFamily;
    }

    /** Waits until the device is idle; a lost device counts as idle. */
    void waitUntilIdle() {
        vkDeviceWaitIdle(handle);
    }

    @Override
    public void close() {
        vkDestroyDevice(handle, null);
    }

    private static void requireOffered(PhysicalDevices.Known known, Need need) {
        if (need == Need.SPACE && !offersSpace(known.handle())) {
            throw new RendererUnavailableException(
                    Refusal.of("renderer.vulkan.space", known.info().name()));
        }
    }

    private static boolean offersSpace(VkPhysicalDevice device) {
        try (MemoryStack stack = stackPush()) {
            var features = VkPhysicalDeviceFeatures.malloc(stack);
            vkGetPhysicalDeviceFeatures(device, features);
            var depths = VkFormatProperties.malloc(stack);
            vkGetPhysicalDeviceFormatProperties(device, ImageKind.DEPTHS.format(), depths);
            int offered = depths.optimalTilingFeatures();
            return features.independentBlend()
                    && (offered & VK_FORMAT_FEATURE_DEPTH_STENCIL_ATTACHMENT_BIT) != 0;
        }
    }

    private static VkQueue firstQueue(VkDevice handle, int family) {
        try (MemoryStack stack = stackPush()) {
            PointerBuffer queue = stack.mallocPointer(1);
            vkGetDeviceQueue(handle, family, 0, queue);
            return new VkQueue(queue.get(0), handle);
        }
    }

    private static int drawingFamily(PhysicalDevices.Known known) {
        try (MemoryStack stack = stackPush()) {
            IntBuffer count = stack.mallocInt(1);
            vkGetPhysicalDeviceQueueFamilyProperties(known.handle(), count, null);
            var families = VkQueueFamilyProperties.malloc(count.get(0), stack);
            vkGetPhysicalDeviceQueueFamilyProperties(known.handle(), count, families);
            for (int i = 0; i < families.capacity(); i++) {
                if ((families.get(i).queueFlags() & VK_QUEUE_GRAPHICS_BIT) != 0) {
                    return i;
                }
            }
        }
        throw new RendererUnavailableException(
                Refusal.of("renderer.vulkan.compute", known.info().name()));
    }
}
