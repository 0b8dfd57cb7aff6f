package dev.gedanken.renderer.vulkan;

import static org.lwjgl.system.MemoryStack.stackPush;
import static org.lwjgl.util.vma.Vma.VMA_MEMORY_USAGE_AUTO;
import static org.lwjgl.util.vma.Vma.vmaCreateImage;
import static org.lwjgl.util.vma.Vma.vmaDestroyImage;
import static org.lwjgl.vulkan.VK12.VK_IMAGE_LAYOUT_UNDEFINED;
import static org.lwjgl.vulkan.VK12.VK_IMAGE_TILING_OPTIMAL;
import static org.lwjgl.vulkan.VK12.VK_IMAGE_TYPE_2D;
import static org.lwjgl.vulkan.VK12.VK_IMAGE_VIEW_TYPE_2D;
import static org.lwjgl.vulkan.VK12.VK_SAMPLE_COUNT_1_BIT;
import static org.lwjgl.vulkan.VK12.vkCreateImageView;
import static org.lwjgl.vulkan.VK12.vkDestroyImageView;

import dev.gedanken.renderer.PixelSize;
import java.nio.LongBuffer;
import org.lwjgl.PointerBuffer;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.util.vma.VmaAllocationCreateInfo;
import org.lwjgl.vulkan.VkImageCreateInfo;
import org.lwjgl.vulkan.VkImageViewCreateInfo;

/** Owns an image on the device, its memory and the view through which passes see it. */
final class DeviceImage implements Owned {
    private final Device device;
    private final Memory memory;
    private final PixelSize size;
    private final ImageKind kind;
    private final long handle;
    private final long allocation;
    private final long view;

    DeviceImage(Device device, Memory memory, ImageKind kind, PixelSize size) {
        this.device = device;
        this.memory = memory;
        this.size = size;
        this.kind = kind;
        requireSize();
        try (MemoryStack stack = stackPush()) {
            LongBuffer image = stack.mallocLong(1);
            PointerBuffer block = stack.mallocPointer(1);
            Results.check(
                    vmaCreateImage(
                            memory.allocator(),
                            imageInfo(stack),
                            VmaAllocationCreateInfo.calloc(stack).usage(VMA_MEMORY_USAGE_AUTO),
                            image,
                            block,
                            null),
                    "make room for a picture of " + size);
            this.handle = image.get(0);
            this.allocation = block.get(0);
            this.view = viewOrFreed(stack);
        }
    }

    boolean is(ImageKind otherKind, PixelSize otherSize) {
        return kind == otherKind && size.equals(otherSize);
    }

    PixelSize size() {
        return size;
    }

    ImageKind kind() {
        return kind;
    }

    long handle() {
        return handle;
    }

    long view() {
        return view;
    }

    @Override
    public void close() {
        vkDestroyImageView(device.handle(), view, null);
        vmaDestroyImage(memory.allocator(), handle, allocation);
    }

    private void requireSize() {
        int limit = device.info().largestImage();
        if (size.width() > limit || size.height() > limit) {
            throw new IllegalArgumentException(
                    "A %s of %s is too large for this device, whose limit is %d."
                            .formatted(kind.isDrawn() ? "picture" : "frame or map", size, limit));
        }
    }

    private VkImageCreateInfo imageInfo(MemoryStack stack) {
        return VkImageCreateInfo.calloc(stack)
                .sType$Default()
                .imageType(VK_IMAGE_TYPE_2D)
                .format(kind.format())
                .extent(extent -> extent.set(size.width(), size.height(), 1))
                .mipLevels(1)
                .arrayLayers(1)
                .samples(VK_SAMPLE_COUNT_1_BIT)
                .tiling(VK_IMAGE_TILING_OPTIMAL)
                .usage(kind.usage())
                .initialLayout(VK_IMAGE_LAYOUT_UNDEFINED);
    }

    private long viewOrFreed(MemoryStack stack) {
        try {
            return view(stack);
        } catch (RuntimeException e) {
            vmaDestroyImage(memory.allocator(), handle, allocation);
            throw e;
        }
    }

    private long view(MemoryStack stack) {
        VkImageViewCreateInfo info =
                VkImageViewCreateInfo.calloc(stack)
                        .sType$Default()
                        .image(handle)
                        .viewType(VK_IMAGE_VIEW_TYPE_2D)
                        .format(kind.format())
                        .subresourceRange(range -> range.set(kind.aspect(), 0, 1, 0, 1));
        LongBuffer made = stack.mallocLong(1);
        Results.check(vkCreateImageView(device.handle(), info, null, made), "look at an image");
        return made.get(0);
    }
}
