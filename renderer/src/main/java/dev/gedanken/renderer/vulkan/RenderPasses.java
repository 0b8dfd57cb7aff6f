package dev.gedanken.renderer.vulkan;

import static org.lwjgl.system.MemoryStack.stackPush;
import static org.lwjgl.vulkan.VK12.VK_ACCESS_COLOR_ATTACHMENT_READ_BIT;
import static org.lwjgl.vulkan.VK12.VK_ACCESS_COLOR_ATTACHMENT_WRITE_BIT;
import static org.lwjgl.vulkan.VK12.VK_ACCESS_SHADER_READ_BIT;
import static org.lwjgl.vulkan.VK12.VK_ACCESS_TRANSFER_READ_BIT;
import static org.lwjgl.vulkan.VK12.VK_ATTACHMENT_LOAD_OP_CLEAR;
import static org.lwjgl.vulkan.VK12.VK_ATTACHMENT_LOAD_OP_DONT_CARE;
import static org.lwjgl.vulkan.VK12.VK_ATTACHMENT_STORE_OP_DONT_CARE;
import static org.lwjgl.vulkan.VK12.VK_ATTACHMENT_STORE_OP_STORE;
import static org.lwjgl.vulkan.VK12.VK_IMAGE_LAYOUT_COLOR_ATTACHMENT_OPTIMAL;
import static org.lwjgl.vulkan.VK12.VK_IMAGE_LAYOUT_UNDEFINED;
import static org.lwjgl.vulkan.VK12.VK_PIPELINE_BIND_POINT_GRAPHICS;
import static org.lwjgl.vulkan.VK12.VK_PIPELINE_STAGE_COLOR_ATTACHMENT_OUTPUT_BIT;
import static org.lwjgl.vulkan.VK12.VK_PIPELINE_STAGE_FRAGMENT_SHADER_BIT;
import static org.lwjgl.vulkan.VK12.VK_PIPELINE_STAGE_TRANSFER_BIT;
import static org.lwjgl.vulkan.VK12.VK_SAMPLE_COUNT_1_BIT;
import static org.lwjgl.vulkan.VK12.VK_SUBPASS_EXTERNAL;
import static org.lwjgl.vulkan.VK12.vkCreateRenderPass;
import static org.lwjgl.vulkan.VK12.vkDestroyRenderPass;

import java.nio.LongBuffer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.vulkan.VkAttachmentDescription;
import org.lwjgl.vulkan.VkAttachmentReference;
import org.lwjgl.vulkan.VkRenderPassCreateInfo;
import org.lwjgl.vulkan.VkSubpassDependency;
import org.lwjgl.vulkan.VkSubpassDescription;

/** Owns, for each kind of image that is drawn, how drawing begins and ends. */
final class RenderPasses implements Owned {
    private final Device device;
    private final Map<ImageKind, Long> handles = new EnumMap<>(ImageKind.class);

    RenderPasses(Device device) {
        this.device = device;
        for (ImageKind kind : ImageKind.values()) {
            if (kind.isDrawnAlone()) {
                handles.put(kind, create(kind));
            }
        }
    }

    long of(ImageKind kind) {
        return Objects.requireNonNull(handles.get(kind), "a kind that is drawn");
    }

    @Override
    public void close() {
        handles.values().forEach(handle -> vkDestroyRenderPass(device.handle(), handle, null));
    }

    private long create(ImageKind kind) {
        try (MemoryStack stack = stackPush()) {
            VkAttachmentDescription.Buffer image = VkAttachmentDescription.calloc(1, stack);
            describe(image.get(0), kind);
            VkAttachmentReference.Buffer colour =
                    VkAttachmentReference.calloc(1, stack)
                            .attachment(0)
                            .layout(VK_IMAGE_LAYOUT_COLOR_ATTACHMENT_OPTIMAL);
            VkSubpassDescription.Buffer only =
                    VkSubpassDescription.calloc(1, stack)
                            .pipelineBindPoint(VK_PIPELINE_BIND_POINT_GRAPHICS)
                            .colorAttachmentCount(1)
                            .pColorAttachments(colour);
            VkRenderPassCreateInfo info =
                    VkRenderPassCreateInfo.calloc(stack)
                            .sType$Default()
                            .pAttachments(image)
                            .pSubpasses(only)
                            .pDependencies(dependencies(kind, stack));
            LongBuffer made = stack.mallocLong(1);
            Results.check(vkCreateRenderPass(device.handle(), info, null, made), "prepare drawing");
            return made.get(0);
        }
    }

    /** Describes an image that is cleared first and visible to later commands. */
    static void describe(VkAttachmentDescription image, ImageKind kind) {
        image.format(kind.format())
                .samples(VK_SAMPLE_COUNT_1_BIT)
                .loadOp(VK_ATTACHMENT_LOAD_OP_CLEAR)
                .storeOp(VK_ATTACHMENT_STORE_OP_STORE)
                .stencilLoadOp(VK_ATTACHMENT_LOAD_OP_DONT_CARE)
                .stencilStoreOp(VK_ATTACHMENT_STORE_OP_DONT_CARE)
                .initialLayout(VK_IMAGE_LAYOUT_UNDEFINED)
                .finalLayout(kind.layoutWhenDrawn());
    }

    /**
     * Drawing begins after earlier passes have read the image; later ones read it after it is
     * drawn.
     */
    private static VkSubpassDependency.Buffer dependencies(ImageKind kind, MemoryStack stack) {
        boolean isCopied = kind == ImageKind.PICTURE;
        int reader =
                isCopied ? VK_PIPELINE_STAGE_TRANSFER_BIT : VK_PIPELINE_STAGE_FRAGMENT_SHADER_BIT;
        int reading = isCopied ? VK_ACCESS_TRANSFER_READ_BIT : VK_ACCESS_SHADER_READ_BIT;
        VkSubpassDependency.Buffer both = VkSubpassDependency.calloc(2, stack);
        both.get(0)
                .srcSubpass(VK_SUBPASS_EXTERNAL)
                .dstSubpass(0)
                .srcStageMask(reader | VK_PIPELINE_STAGE_COLOR_ATTACHMENT_OUTPUT_BIT)
                .dstStageMask(VK_PIPELINE_STAGE_COLOR_ATTACHMENT_OUTPUT_BIT)
                .srcAccessMask(VK_ACCESS_COLOR_ATTACHMENT_WRITE_BIT)
                .dstAccessMask(
                        VK_ACCESS_COLOR_ATTACHMENT_READ_BIT | VK_ACCESS_COLOR_ATTACHMENT_WRITE_BIT);
        both.get(1)
                .srcSubpass(0)
                .dstSubpass(VK_SUBPASS_EXTERNAL)
                .srcStageMask(VK_PIPELINE_STAGE_COLOR_ATTACHMENT_OUTPUT_BIT)
                .dstStageMask(reader)
                .srcAccessMask(VK_ACCESS_COLOR_ATTACHMENT_WRITE_BIT)
                .dstAccessMask(reading);
        return both;
    }
}
