package dev.gedanken.renderer.vulkan;

import static org.lwjgl.system.MemoryStack.stackPush;
import static org.lwjgl.vulkan.VK12.VK_DESCRIPTOR_TYPE_COMBINED_IMAGE_SAMPLER;
import static org.lwjgl.vulkan.VK12.VK_IMAGE_LAYOUT_SHADER_READ_ONLY_OPTIMAL;
import static org.lwjgl.vulkan.VK12.vkAllocateDescriptorSets;
import static org.lwjgl.vulkan.VK12.vkCreateDescriptorPool;
import static org.lwjgl.vulkan.VK12.vkDestroyDescriptorPool;
import static org.lwjgl.vulkan.VK12.vkResetDescriptorPool;
import static org.lwjgl.vulkan.VK12.vkUpdateDescriptorSets;

import dev.gedanken.renderer.plan.Step;
import java.nio.LongBuffer;
import java.util.List;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.vulkan.VkDescriptorImageInfo;
import org.lwjgl.vulkan.VkDescriptorPoolCreateInfo;
import org.lwjgl.vulkan.VkDescriptorPoolSize;
import org.lwjgl.vulkan.VkDescriptorSetAllocateInfo;
import org.lwjgl.vulkan.VkWriteDescriptorSet;

/** Owns the descriptor sets for the images that the steps of one picture read. */
final class ImageSets implements AutoCloseable {
    private static final int FIRST_CAPACITY = 32;

    private final Device device;
    private final Bindings bindings;
    private int capacity = FIRST_CAPACITY;
    private long pool;

    ImageSets(Device device, Bindings bindings) {
        this.device = device;
        this.bindings = bindings;
        this.pool = create(FIRST_CAPACITY);
    }

    /** Drops all sets and reserves space for {@code count} others; none may be in use. */
    void reset(int count) {
        if (count > capacity) {
            vkDestroyDescriptorPool(device.handle(), pool, null);
            capacity = Math.max(count, 2 * capacity);
            pool = create(capacity);
        } else {
            Results.check(vkResetDescriptorPool(device.handle(), pool, 0), "bind images");
        }
    }

    /**
     * Returns a set of these images; if there are fewer than a set needs, the first is repeated.
     */
    long of(List<DeviceImage> images) {
        try (MemoryStack stack = stackPush()) {
            VkDescriptorSetAllocateInfo info =
                    VkDescriptorSetAllocateInfo.calloc(stack)
                            .sType$Default()
                            .descriptorPool(pool)
                            .pSetLayouts(stack.longs(bindings.images()));
            LongBuffer set = stack.mallocLong(1);
            Results.check(vkAllocateDescriptorSets(device.handle(), info, set), "bind images");
            vkUpdateDescriptorSets(device.handle(), writes(images, set.get(0), stack), null);
            return set.get(0);
        }
    }

    @Override
    public void close() {
        vkDestroyDescriptorPool(device.handle(), pool, null);
    }

    private VkWriteDescriptorSet.Buffer writes(
            List<DeviceImage> images, long set, MemoryStack stack) {
        var writes = VkWriteDescriptorSet.calloc(Step.MOST_INPUTS, stack);
        for (int i = 0; i < Step.MOST_INPUTS; i++) {
            DeviceImage image = images.get(i < images.size() ? i : 0);
            VkDescriptorImageInfo.Buffer read =
                    VkDescriptorImageInfo.calloc(1, stack)
                            .sampler(bindings.sampler())
                            .imageView(image.view())
                            .imageLayout(VK_IMAGE_LAYOUT_SHADER_READ_ONLY_OPTIMAL);
            writes.get(i)
                    .sType$Default()
                    .dstSet(set)
                    .dstBinding(i)
                    .descriptorType(VK_DESCRIPTOR_TYPE_COMBINED_IMAGE_SAMPLER)
                    .descriptorCount(1)
                    .pImageInfo(read);
        }
        return writes;
    }

    private long create(int sets) {
        try (MemoryStack stack = stackPush()) {
            VkDescriptorPoolSize.Buffer sizes =
                    VkDescriptorPoolSize.calloc(1, stack)
                            .type(VK_DESCRIPTOR_TYPE_COMBINED_IMAGE_SAMPLER)
                            .descriptorCount(sets * Step.MOST_INPUTS);
            VkDescriptorPoolCreateInfo info =
                    VkDescriptorPoolCreateInfo.calloc(stack)
                            .sType$Default()
                            .maxSets(sets)
                            .pPoolSizes(sizes);
            LongBuffer made = stack.mallocLong(1);
            Results.check(vkCreateDescriptorPool(device.handle(), info, null, made), "bind images");
            return made.get(0);
        }
    }
}
