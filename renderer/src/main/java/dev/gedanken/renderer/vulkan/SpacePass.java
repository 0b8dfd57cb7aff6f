package dev.gedanken.renderer.vulkan;

import static org.lwjgl.system.MemoryStack.stackPush;
import static org.lwjgl.vulkan.VK12.VK_ACCESS_COLOR_ATTACHMENT_READ_BIT;
import static org.lwjgl.vulkan.VK12.VK_ACCESS_COLOR_ATTACHMENT_WRITE_BIT;
import static org.lwjgl.vulkan.VK12.VK_ACCESS_DEPTH_STENCIL_ATTACHMENT_READ_BIT;
import static org.lwjgl.vulkan.VK12.VK_ACCESS_DEPTH_STENCIL_ATTACHMENT_WRITE_BIT;
import static org.lwjgl.vulkan.VK12.VK_ACCESS_TRANSFER_READ_BIT;
import static org.lwjgl.vulkan.VK12.VK_IMAGE_LAYOUT_COLOR_ATTACHMENT_OPTIMAL;
import static org.lwjgl.vulkan.VK12.VK_IMAGE_LAYOUT_DEPTH_STENCIL_ATTACHMENT_OPTIMAL;
import static org.lwjgl.vulkan.VK12.VK_PIPELINE_BIND_POINT_GRAPHICS;
import static org.lwjgl.vulkan.VK12.VK_PIPELINE_STAGE_COLOR_ATTACHMENT_OUTPUT_BIT;
import static org.lwjgl.vulkan.VK12.VK_PIPELINE_STAGE_EARLY_FRAGMENT_TESTS_BIT;
import static org.lwjgl.vulkan.VK12.VK_PIPELINE_STAGE_LATE_FRAGMENT_TESTS_BIT;
import static org.lwjgl.vulkan.VK12.VK_PIPELINE_STAGE_TRANSFER_BIT;
import static org.lwjgl.vulkan.VK12.VK_SUBPASS_CONTENTS_INLINE;
import static org.lwjgl.vulkan.VK12.VK_SUBPASS_EXTERNAL;
import static org.lwjgl.vulkan.VK12.vkCmdBeginRenderPass;
import static org.lwjgl.vulkan.VK12.vkCmdEndRenderPass;
import static org.lwjgl.vulkan.VK12.vkCreateRenderPass;
import static org.lwjgl.vulkan.VK12.vkDestroyRenderPass;

import dev.gedanken.renderer.PixelSize;
import java.nio.LongBuffer;
import java.util.List;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.vulkan.VkAttachmentDescription;
import org.lwjgl.vulkan.VkAttachmentReference;
import org.lwjgl.vulkan.VkClearValue;
import org.lwjgl.vulkan.VkCommandBuffer;
import org.lwjgl.vulkan.VkRenderPassBeginInfo;
import org.lwjgl.vulkan.VkRenderPassCreateInfo;
import org.lwjgl.vulkan.VkSubpassDependency;
import org.lwjgl.vulkan.VkSubpassDescription;

/** Owns how drawing a scene in space begins and ends: colours, identities and depths together. */
final class SpacePass implements Owned {
    /** The attachments, in the order of a framebuffer. */
    static final List<ImageKind> IMAGES =
            List.of(ImageKind.PICTURE, ImageKind.IDENTITIES, ImageKind.DEPTHS);

    private static final float MOST = 255f;
    private static final int WRITING =
            VK_PIPELINE_STAGE_COLOR_ATTACHMENT_OUTPUT_BIT
                    | VK_PIPELINE_STAGE_EARLY_FRAGMENT_TESTS_BIT
                    | VK_PIPELINE_STAGE_LATE_FRAGMENT_TESTS_BIT;
    private static final int WRITES =
            VK_ACCESS_COLOR_ATTACHMENT_WRITE_BIT | VK_ACCESS_DEPTH_STENCIL_ATTACHMENT_WRITE_BIT;
    private static final int READS =
            VK_ACCESS_COLOR_ATTACHMENT_READ_BIT | VK_ACCESS_DEPTH_STENCIL_ATTACHMENT_READ_BIT;

    private final Device device;
    private final long handle;

    SpacePass(Device device) {
        this.device = device;
        try (MemoryStack stack = stackPush()) {
            var images = VkAttachmentDescription.calloc(IMAGES.size(), stack);
            for (int i = 0; i < IMAGES.size(); i++) {
                RenderPasses.describe(images.get(i), IMAGES.get(i));
            }
            VkRenderPassCreateInfo info =
                    VkRenderPassCreateInfo.calloc(stack)
                            .sType$Default()
                            .pAttachments(images)
                            .pSubpasses(only(stack))
                            .pDependencies(dependencies(stack));
            LongBuffer made = stack.mallocLong(1);
            Results.check(vkCreateRenderPass(device.handle(), info, null, made), "prepare space");
            this.handle = made.get(0);
        }
    }

    long handle() {
        return handle;
    }

    /** Records the start of drawing: {@code 0xRRGGBB} everywhere, no points, and depth cleared. */
    void begin(VkCommandBuffer commands, SpaceImages images, int rgb) {
        PixelSize size = images.size();
        try (MemoryStack stack = stackPush()) {
            VkClearValue.Buffer clear = VkClearValue.calloc(IMAGES.size(), stack);
            for (int channel = 0; channel < 3; channel++) {
                clear.get(0).color().float32(channel, (rgb >> 16 - 8 * channel & 0xFF) / MOST);
            }
            clear.get(0).color().float32(3, 1);
            clear.get(2).depthStencil().depth(1);
            VkRenderPassBeginInfo info =
                    VkRenderPassBeginInfo.calloc(stack)
                            .sType$Default()
                            .renderPass(handle)
                            .framebuffer(images.framebuffer())
                            .renderArea(area ->
                                    area.extent(extent -> extent.set(size.width(), size.height())))
                            .clearValueCount(IMAGES.size())
                            .pClearValues(clear);
            vkCmdBeginRenderPass(commands, info, VK_SUBPASS_CONTENTS_INLINE);
        }
    }

    /** Records the end of drawing; colours and identities can then be copied. */
    void end(VkCommandBuffer commands) {
        vkCmdEndRenderPass(commands);
    }

    @Override
    public void close() {
        vkDestroyRenderPass(device.handle(), handle, null);
    }

    private static VkSubpassDescription.Buffer only(MemoryStack stack) {
        VkAttachmentReference.Buffer colours = VkAttachmentReference.calloc(2, stack);
        colours.get(0).attachment(0).layout(VK_IMAGE_LAYOUT_COLOR_ATTACHMENT_OPTIMAL);
        colours.get(1).attachment(1).layout(VK_IMAGE_LAYOUT_COLOR_ATTACHMENT_OPTIMAL);
        VkAttachmentReference depths =
                VkAttachmentReference.calloc(stack)
                        .attachment(2)
                        .layout(VK_IMAGE_LAYOUT_DEPTH_STENCIL_ATTACHMENT_OPTIMAL);
        return VkSubpassDescription.calloc(1, stack)
                .pipelineBindPoint(VK_PIPELINE_BIND_POINT_GRAPHICS)
                .colorAttachmentCount(2)
                .pColorAttachments(colours)
                .pDepthStencilAttachment(depths);
    }

    /** Drawing begins after the last picture was copied and its depths are no longer needed. */
    private static VkSubpassDependency.Buffer dependencies(MemoryStack stack) {
        VkSubpassDependency.Buffer both = VkSubpassDependency.calloc(2, stack);
        both.get(0)
                .srcSubpass(VK_SUBPASS_EXTERNAL)
                .dstSubpass(0)
                .srcStageMask(WRITING | VK_PIPELINE_STAGE_TRANSFER_BIT)
                .dstStageMask(WRITING)
                .srcAccessMask(WRITES)
                .dstAccessMask(READS | WRITES);
        both.get(1)
                .srcSubpass(0)
                .dstSubpass(VK_SUBPASS_EXTERNAL)
                .srcStageMask(WRITING)
                .dstStageMask(VK_PIPELINE_STAGE_TRANSFER_BIT)
                .srcAccessMask(WRITES)
                .dstAccessMask(VK_ACCESS_TRANSFER_READ_BIT);
        return both;
    }
}
