package dev.gedanken.renderer.vulkan;

import static org.lwjgl.system.MemoryStack.stackPush;
import static org.lwjgl.vulkan.VK12.VK_COMMAND_BUFFER_LEVEL_PRIMARY;
import static org.lwjgl.vulkan.VK12.VK_COMMAND_BUFFER_USAGE_ONE_TIME_SUBMIT_BIT;
import static org.lwjgl.vulkan.VK12.VK_COMMAND_POOL_CREATE_TRANSIENT_BIT;
import static org.lwjgl.vulkan.VK12.vkAllocateCommandBuffers;
import static org.lwjgl.vulkan.VK12.vkBeginCommandBuffer;
import static org.lwjgl.vulkan.VK12.vkCreateCommandPool;
import static org.lwjgl.vulkan.VK12.vkCreateFence;
import static org.lwjgl.vulkan.VK12.vkDestroyCommandPool;
import static org.lwjgl.vulkan.VK12.vkDestroyFence;
import static org.lwjgl.vulkan.VK12.vkEndCommandBuffer;
import static org.lwjgl.vulkan.VK12.vkQueueSubmit;
import static org.lwjgl.vulkan.VK12.vkResetCommandPool;
import static org.lwjgl.vulkan.VK12.vkResetFences;
import static org.lwjgl.vulkan.VK12.vkWaitForFences;

import java.nio.LongBuffer;
import org.lwjgl.PointerBuffer;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.vulkan.VkCommandBuffer;
import org.lwjgl.vulkan.VkCommandBufferAllocateInfo;
import org.lwjgl.vulkan.VkCommandBufferBeginInfo;
import org.lwjgl.vulkan.VkCommandPoolCreateInfo;
import org.lwjgl.vulkan.VkFenceCreateInfo;
import org.lwjgl.vulkan.VkSubmitInfo;

/** Owns a command buffer and the fence that signals its completion. */
final class Commands implements Owned {
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    private final Device device;
    private final long pool;
    private final long fence;
    private final VkCommandBuffer buffer;

    Commands(Device device) {
        this.device = device;
        try (MemoryStack stack = stackPush()) {
            this.pool = pool(stack);
            this.fence = fence(stack);
            this.buffer = buffer(stack);
        }
    }

    VkCommandBuffer buffer() {
        return buffer;
    }

    /** Starts an empty command buffer; the last one must be completed. */
    void begin() {
        try (MemoryStack stack = stackPush()) {
            Results.check(vkResetCommandPool(device.handle(), pool, 0), "record commands");
            VkCommandBufferBeginInfo info =
                    VkCommandBufferBeginInfo.calloc(stack)
                            .sType$Default()
                            .flags(VK_COMMAND_BUFFER_USAGE_ONE_TIME_SUBMIT_BIT);
            Results.check(vkBeginCommandBuffer(buffer, info), "record commands");
        }
    }

    /** Ends the command buffer and submits it to the device. */
    void submit() {
        Results.check(vkEndCommandBuffer(buffer), "record commands");
        try (MemoryStack stack = stackPush()) {
            VkSubmitInfo info =
                    VkSubmitInfo.calloc(stack)
                            .sType$Default()
                            .pCommandBuffers(stack.pointers(buffer));
            Results.check(vkQueueSubmit(device.queue(), info, fence), "draw a picture");
        }
    }

    /** Waits until the device has completed it. */
    void await() {
        Results.check(
                vkWaitForFences(device.handle(), fence, true, PATIENCE_NANOS), "draw a picture");
        Results.check(vkResetFences(device.handle(), fence), "draw a picture");
    }

    @Override
    public void close() {
        vkDestroyCommandPool(device.handle(), pool, null);
        vkDestroyFence(device.handle(), fence, null);
    }

    private long pool(MemoryStack stack) {
        VkCommandPoolCreateInfo info =
                VkCommandPoolCreateInfo.calloc(stack)
                        .sType$Default()
                        .flags(VK_COMMAND_POOL_CREATE_TRANSIENT_BIT)
                        .queueFamilyIndex(device.queueFamily());
        LongBuffer made = stack.mallocLong(1);
        Results.check(vkCreateCommandPool(device.handle(), info, null, made), "record commands");
        return made.get(0);
    }

    private long fence(MemoryStack stack) {
        LongBuffer made = stack.mallocLong(1);
        VkFenceCreateInfo info = VkFenceCreateInfo.calloc(stack).sType$Default();
        Results.check(vkCreateFence(device.handle(), info, null, made), "wait for the device");
        return made.get(0);
    }

    private VkCommandBuffer buffer(MemoryStack stack) {
        VkCommandBufferAllocateInfo info =
                VkCommandBufferAllocateInfo.calloc(stack)
                        .sType$Default()
                        .commandPool(pool)
                        .level(VK_COMMAND_BUFFER_LEVEL_PRIMARY)
                        .commandBufferCount(1);
        PointerBuffer made = stack.mallocPointer(1);
        Results.check(vkAllocateCommandBuffers(device.handle(), info, made), "record commands");
        return new VkCommandBuffer(made.get(0), device.handle());
    }
}
