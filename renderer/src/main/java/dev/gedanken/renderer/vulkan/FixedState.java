package dev.gedanken.renderer.vulkan;

import static org.lwjgl.vulkan.VK12.VK_BLEND_FACTOR_ONE;
import static org.lwjgl.vulkan.VK12.VK_BLEND_FACTOR_ONE_MINUS_SRC_ALPHA;
import static org.lwjgl.vulkan.VK12.VK_BLEND_OP_ADD;
import static org.lwjgl.vulkan.VK12.VK_COLOR_COMPONENT_A_BIT;
import static org.lwjgl.vulkan.VK12.VK_COLOR_COMPONENT_B_BIT;
import static org.lwjgl.vulkan.VK12.VK_COLOR_COMPONENT_G_BIT;
import static org.lwjgl.vulkan.VK12.VK_COLOR_COMPONENT_R_BIT;
import static org.lwjgl.vulkan.VK12.VK_COMPARE_OP_LESS_OR_EQUAL;
import static org.lwjgl.vulkan.VK12.VK_PRIMITIVE_TOPOLOGY_TRIANGLE_LIST;
import static org.lwjgl.vulkan.VK12.VK_PRIMITIVE_TOPOLOGY_TRIANGLE_STRIP;

import dev.gedanken.renderer.plan.Pass.Blending;
import java.util.Optional;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.vulkan.VkGraphicsPipelineCreateInfo;
import org.lwjgl.vulkan.VkPipelineColorBlendAttachmentState;
import org.lwjgl.vulkan.VkPipelineColorBlendStateCreateInfo;
import org.lwjgl.vulkan.VkPipelineDepthStencilStateCreateInfo;
import org.lwjgl.vulkan.VkPipelineInputAssemblyStateCreateInfo;

/**
 * The fixed-function state of a pipeline.
 *
 * @param vertices the vertex shader's input for each instance; none draws one triangle
 * @param blending what happens to existing colours
 * @param writes the targets of the fragment shader's outputs
 */
record FixedState(Optional<VertexInput> vertices, Blending blending, Writes writes) {
    private static final int ALL_CHANNELS =
            VK_COLOR_COMPONENT_R_BIT
                    | VK_COLOR_COMPONENT_G_BIT
                    | VK_COLOR_COMPONENT_B_BIT
                    | VK_COLOR_COMPONENT_A_BIT;

    /** The target, and which parts of it are written. */
    enum Writes {
        /** An image of colours, written. */
        COLOURS,
        /** Colours, identities and depths; colours are written regardless of depth. */
        COLOURS_IN_SPACE,
        /** Colours, identities and depths, all written where nothing nearer is. */
        ALL_IN_SPACE
    }

    /** Sets all of this state. */
    void set(VkGraphicsPipelineCreateInfo info, MemoryStack stack) {
        info.pVertexInputState(VertexInput.state(vertices, stack))
                .pInputAssemblyState(assembly(stack))
                .pColorBlendState(blend(stack))
                .pDepthStencilState(depth(stack));
    }

    private VkPipelineInputAssemblyStateCreateInfo assembly(MemoryStack stack) {
        return VkPipelineInputAssemblyStateCreateInfo.calloc(stack)
                .sType$Default()
                .topology(
                        vertices.isPresent()
                                ? VK_PRIMITIVE_TOPOLOGY_TRIANGLE_STRIP
                                : VK_PRIMITIVE_TOPOLOGY_TRIANGLE_LIST);
    }

    private VkPipelineColorBlendStateCreateInfo blend(MemoryStack stack) {
        int images = writes == Writes.COLOURS ? 1 : 2;
        var attachments = VkPipelineColorBlendAttachmentState.calloc(images, stack);
        attachments
                .get(0)
                .blendEnable(blending == Blending.OVER)
                .srcColorBlendFactor(VK_BLEND_FACTOR_ONE)
                .dstColorBlendFactor(VK_BLEND_FACTOR_ONE_MINUS_SRC_ALPHA)
                .colorBlendOp(VK_BLEND_OP_ADD)
                .srcAlphaBlendFactor(VK_BLEND_FACTOR_ONE)
                .dstAlphaBlendFactor(VK_BLEND_FACTOR_ONE_MINUS_SRC_ALPHA)
                .alphaBlendOp(VK_BLEND_OP_ADD)
                .colorWriteMask(ALL_CHANNELS);
        if (writes == Writes.ALL_IN_SPACE) {
            attachments.get(1).colorWriteMask(VK_COLOR_COMPONENT_R_BIT);
        }
        return VkPipelineColorBlendStateCreateInfo.calloc(stack)
                .sType$Default()
                .pAttachments(attachments)
                .attachmentCount(images);
    }

    private VkPipelineDepthStencilStateCreateInfo depth(MemoryStack stack) {
        boolean isTested = writes == Writes.ALL_IN_SPACE;
        return VkPipelineDepthStencilStateCreateInfo.calloc(stack)
                .sType$Default()
                .depthTestEnable(isTested)
                .depthWriteEnable(isTested)
                .depthCompareOp(VK_COMPARE_OP_LESS_OR_EQUAL);
    }
}
