package dev.gedanken.renderer.vulkan;

import static org.lwjgl.system.MemoryStack.stackPush;
import static org.lwjgl.vulkan.VK12.VK_ACCESS_HOST_READ_BIT;
import static org.lwjgl.vulkan.VK12.VK_ACCESS_SHADER_READ_BIT;
import static org.lwjgl.vulkan.VK12.VK_ACCESS_TRANSFER_WRITE_BIT;
import static org.lwjgl.vulkan.VK12.VK_IMAGE_ASPECT_COLOR_BIT;
import static org.lwjgl.vulkan.VK12.VK_IMAGE_LAYOUT_SHADER_READ_ONLY_OPTIMAL;
import static org.lwjgl.vulkan.VK12.VK_IMAGE_LAYOUT_TRANSFER_DST_OPTIMAL;
import static org.lwjgl.vulkan.VK12.VK_IMAGE_LAYOUT_TRANSFER_SRC_OPTIMAL;
import static org.lwjgl.vulkan.VK12.VK_IMAGE_LAYOUT_UNDEFINED;
import static org.lwjgl.vulkan.VK12.VK_PIPELINE_STAGE_FRAGMENT_SHADER_BIT;
import static org.lwjgl.vulkan.VK12.VK_PIPELINE_STAGE_HOST_BIT;
import static org.lwjgl.vulkan.VK12.VK_PIPELINE_STAGE_TOP_OF_PIPE_BIT;
import static org.lwjgl.vulkan.VK12.VK_PIPELINE_STAGE_TRANSFER_BIT;
import static org.lwjgl.vulkan.VK12.VK_QUEUE_FAMILY_IGNORED;
import static org.lwjgl.vulkan.VK12.VK_WHOLE_SIZE;
import static org.lwjgl.vulkan.VK12.vkCmdCopyBufferToImage;
import static org.lwjgl.vulkan.VK12.vkCmdCopyImageToBuffer;
import static org.lwjgl.vulkan.VK12.vkCmdPipelineBarrier;

import dev.gedanken.renderer.PixelRectangle;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.vulkan.VkBufferImageCopy;
import org.lwjgl.vulkan.VkBufferMemoryBarrier;
import org.lwjgl.vulkan.VkCommandBuffer;
import org.lwjgl.vulkan.VkImageMemoryBarrier;

/**
 * Records copies between buffers and images.
 *
 * @param commands where to record
 */
record Transfer(VkCommandBuffer commands) {

    /** Fills an image from a buffer; passes may then read it. */
    void fill(DeviceImage image, HostBuffer from, long offset) {
        toLayout(
                image,
                VK_IMAGE_LAYOUT_UNDEFINED,
                VK_IMAGE_LAYOUT_TRANSFER_DST_OPTIMAL,
                VK_ACCESS_TRANSFER_WRITE_BIT);
        try (MemoryStack stack = stackPush()) {
            vkCmdCopyBufferToImage(
                    commands,
                    from.handle(),
                    image.handle(),
                    VK_IMAGE_LAYOUT_TRANSFER_DST_OPTIMAL,
                    region(PixelRectangle.covering(image.size()), offset, stack));
        }
        toLayout(
                image,
                VK_IMAGE_LAYOUT_TRANSFER_DST_OPTIMAL,
                VK_IMAGE_LAYOUT_SHADER_READ_ONLY_OPTIMAL,
                VK_ACCESS_SHADER_READ_BIT);
    }

    /** Copies a drawn picture to a buffer; the processor may read it when the fence says so. */
    void read(DeviceImage picture, HostBuffer to) {
        read(picture, PixelRectangle.covering(picture.size()), to);
    }

    /** Copies a part of a drawn picture to a buffer. */
    void read(DeviceImage picture, PixelRectangle part, HostBuffer to) {
        try (MemoryStack stack = stackPush()) {
            vkCmdCopyImageToBuffer(
                    commands,
                    picture.handle(),
                    VK_IMAGE_LAYOUT_TRANSFER_SRC_OPTIMAL,
                    to.handle(),
                    region(part, 0, stack));
            VkBufferMemoryBarrier.Buffer barrier =
                    VkBufferMemoryBarrier.calloc(1, stack)
                            .sType$Default()
                            .srcAccessMask(VK_ACCESS_TRANSFER_WRITE_BIT)
                            .dstAccessMask(VK_ACCESS_HOST_READ_BIT)
                            .srcQueueFamilyIndex(VK_QUEUE_FAMILY_IGNORED)
                            .dstQueueFamilyIndex(VK_QUEUE_FAMILY_IGNORED)
                            .buffer(to.handle())
                            .size(VK_WHOLE_SIZE);
            vkCmdPipelineBarrier(
                    commands,
                    VK_PIPELINE_STAGE_TRANSFER_BIT,
                    VK_PIPELINE_STAGE_HOST_BIT,
                    0,
                    null,
                    barrier,
                    null);
        }
    }

    private void toLayout(DeviceImage image, int before, int after, int access) {
        boolean isFirst = before == VK_IMAGE_LAYOUT_UNDEFINED;
        try (MemoryStack stack = stackPush()) {
            VkImageMemoryBarrier.Buffer barrier =
                    VkImageMemoryBarrier.calloc(1, stack)
                            .sType$Default()
                            .srcAccessMask(isFirst ? 0 : VK_ACCESS_TRANSFER_WRITE_BIT)
                            .dstAccessMask(access)
                            .oldLayout(before)
                            .newLayout(after)
                            .srcQueueFamilyIndex(VK_QUEUE_FAMILY_IGNORED)
                            .dstQueueFamilyIndex(VK_QUEUE_FAMILY_IGNORED)
                            .image(image.handle())
                            .subresourceRange(
                                    range -> range.set(VK_IMAGE_ASPECT_COLOR_BIT, 0, 1, 0, 1));
            vkCmdPipelineBarrier(
                    commands,
                    isFirst ? VK_PIPELINE_STAGE_TOP_OF_PIPE_BIT : VK_PIPELINE_STAGE_TRANSFER_BIT,
                    isFirst
                            ? VK_PIPELINE_STAGE_TRANSFER_BIT
                            : VK_PIPELINE_STAGE_FRAGMENT_SHADER_BIT,
                    0,
                    null,
                    null,
                    barrier);
        }
    }

    private static VkBufferImageCopy.Buffer region(
            PixelRectangle part, long offset, MemoryStack stack) {
        return VkBufferImageCopy.calloc(1, stack)
                .bufferOffset(offset)
                .imageOffset(corner -> corner.set(part.x(), part.y(), 0))
                .imageSubresource(layers -> layers.set(VK_IMAGE_ASPECT_COLOR_BIT, 0, 0, 1))
                .imageExtent(extent -> extent.set(part.width(), part.height(), 1));
    }
}
