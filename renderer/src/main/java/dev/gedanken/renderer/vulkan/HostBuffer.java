package dev.gedanken.renderer.vulkan;

import static org.lwjgl.system.MemoryStack.stackPush;
import static org.lwjgl.util.vma.Vma.VMA_ALLOCATION_CREATE_HOST_ACCESS_RANDOM_BIT;
import static org.lwjgl.util.vma.Vma.VMA_ALLOCATION_CREATE_HOST_ACCESS_SEQUENTIAL_WRITE_BIT;
import static org.lwjgl.util.vma.Vma.VMA_ALLOCATION_CREATE_MAPPED_BIT;
import static org.lwjgl.util.vma.Vma.VMA_MEMORY_USAGE_AUTO;
import static org.lwjgl.util.vma.Vma.vmaCreateBuffer;
import static org.lwjgl.util.vma.Vma.vmaDestroyBuffer;
import static org.lwjgl.util.vma.Vma.vmaFlushAllocation;
import static org.lwjgl.util.vma.Vma.vmaInvalidateAllocation;
import static org.lwjgl.vulkan.VK12.VK_BUFFER_USAGE_TRANSFER_DST_BIT;
import static org.lwjgl.vulkan.VK12.VK_BUFFER_USAGE_TRANSFER_SRC_BIT;
import static org.lwjgl.vulkan.VK12.VK_BUFFER_USAGE_VERTEX_BUFFER_BIT;
import static org.lwjgl.vulkan.VK12.VK_WHOLE_SIZE;

import java.nio.LongBuffer;
import org.lwjgl.PointerBuffer;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.util.vma.VmaAllocationCreateInfo;
import org.lwjgl.util.vma.VmaAllocationInfo;
import org.lwjgl.vulkan.VkBufferCreateInfo;

/**
 * Owns a buffer that both the processor and the device can access, mapped during its whole
 * lifetime.
 */
final class HostBuffer implements AutoCloseable {
    private final Memory memory;
    private final long bytes;
    private final long handle;
    private final long allocation;
    private final long address;

    /** The direction of transfer. */
    enum Direction {
        TO_DEVICE(
                VK_BUFFER_USAGE_TRANSFER_SRC_BIT,
                VMA_ALLOCATION_CREATE_HOST_ACCESS_SEQUENTIAL_WRITE_BIT),
        /** Read by the device in place, each time it is drawn. */
        VERTICES(
                VK_BUFFER_USAGE_VERTEX_BUFFER_BIT,
                VMA_ALLOCATION_CREATE_HOST_ACCESS_SEQUENTIAL_WRITE_BIT),
        /** Uses memory that the processor caches; reading any other is many times slower. */
        FROM_DEVICE(VK_BUFFER_USAGE_TRANSFER_DST_BIT, VMA_ALLOCATION_CREATE_HOST_ACCESS_RANDOM_BIT);

        private final int usage;
        private final int access;

        Direction(int usage, int access) {
            this.usage = usage;
            this.access = access;
        }
    }

    HostBuffer(Memory memory, Direction direction, long bytes) {
        this.memory = memory;
        this.bytes = bytes;
        try (MemoryStack stack = stackPush()) {
            LongBuffer buffer = stack.mallocLong(1);
            PointerBuffer block = stack.mallocPointer(1);
            VmaAllocationInfo info = VmaAllocationInfo.malloc(stack);
            Results.check(
                    vmaCreateBuffer(
                            memory.allocator(),
                            VkBufferCreateInfo.calloc(stack)
                                    .sType$Default()
                                    .size(bytes)
                                    .usage(direction.usage),
                            VmaAllocationCreateInfo.calloc(stack)
                                    .usage(VMA_MEMORY_USAGE_AUTO)
                                    .flags(direction.access | VMA_ALLOCATION_CREATE_MAPPED_BIT),
                            buffer,
                            block,
                            info),
                    "make room for %d bytes".formatted(bytes));
            this.handle = buffer.get(0);
            this.allocation = block.get(0);
            this.address = info.pMappedData();
        }
    }

    long bytes() {
        return bytes;
    }

    long handle() {
        return handle;
    }

    /** Returns the mapped bytes. */
    long address() {
        return address;
    }

    /** Makes the processor's writes visible to the device. */
    void flush() {
        vmaFlushAllocation(memory.allocator(), allocation, 0, VK_WHOLE_SIZE);
    }

    /** Makes the device's writes visible to the processor. */
    void invalidate() {
        vmaInvalidateAllocation(memory.allocator(), allocation, 0, VK_WHOLE_SIZE);
    }

    @Override
    public void close() {
        vmaDestroyBuffer(memory.allocator(), handle, allocation);
    }
}
