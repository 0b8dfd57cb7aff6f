package dev.gedanken.renderer.vulkan;

import static org.lwjgl.system.MemoryStack.stackPush;
import static org.lwjgl.util.vma.Vma.VMA_ALLOCATOR_CREATE_EXTERNALLY_SYNCHRONIZED_BIT;
import static org.lwjgl.util.vma.Vma.vmaCreateAllocator;
import static org.lwjgl.util.vma.Vma.vmaDestroyAllocator;
import static org.lwjgl.vulkan.VK12.VK_API_VERSION_1_2;

import org.lwjgl.PointerBuffer;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.util.vma.VmaAllocatorCreateInfo;
import org.lwjgl.util.vma.VmaVulkanFunctions;

/** Owns the allocator from which images and buffers get their memory. */
final class Memory implements Owned {
    private final long allocator;

    Memory(Instance instance, Device device) {
        try (MemoryStack stack = stackPush()) {
            VmaVulkanFunctions functions =
                    VmaVulkanFunctions.calloc(stack).set(instance.handle(), device.handle());
            VmaAllocatorCreateInfo info =
                    VmaAllocatorCreateInfo.calloc(stack)
                            .instance(instance.handle())
                            .physicalDevice(device.physical())
                            .device(device.handle())
                            .vulkanApiVersion(VK_API_VERSION_1_2)
                            // One thread owns the renderer.
                            .flags(VMA_ALLOCATOR_CREATE_EXTERNALLY_SYNCHRONIZED_BIT)
                            .pVulkanFunctions(functions);
            PointerBuffer made = stack.mallocPointer(1);
            Results.check(vmaCreateAllocator(info, made), "manage the device's memory");
            this.allocator = made.get(0);
        }
    }

    long allocator() {
        return allocator;
    }

    @Override
    public void close() {
        vmaDestroyAllocator(allocator);
    }
}
