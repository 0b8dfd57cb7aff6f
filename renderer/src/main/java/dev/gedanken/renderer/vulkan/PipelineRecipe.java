package dev.gedanken.renderer.vulkan;

import static org.lwjgl.system.MemoryStack.stackPush;
import static org.lwjgl.vulkan.VK12.VK_CULL_MODE_NONE;
import static org.lwjgl.vulkan.VK12.VK_DYNAMIC_STATE_SCISSOR;
import static org.lwjgl.vulkan.VK12.VK_DYNAMIC_STATE_VIEWPORT;
import static org.lwjgl.vulkan.VK12.VK_FRONT_FACE_COUNTER_CLOCKWISE;
import static org.lwjgl.vulkan.VK12.VK_NULL_HANDLE;
import static org.lwjgl.vulkan.VK12.VK_POLYGON_MODE_FILL;
import static org.lwjgl.vulkan.VK12.VK_SAMPLE_COUNT_1_BIT;
import static org.lwjgl.vulkan.VK12.VK_SHADER_STAGE_FRAGMENT_BIT;
import static org.lwjgl.vulkan.VK12.VK_SHADER_STAGE_VERTEX_BIT;
import static org.lwjgl.vulkan.VK12.vkCreateGraphicsPipelines;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.vulkan.VkGraphicsPipelineCreateInfo;
import org.lwjgl.vulkan.VkPipelineDynamicStateCreateInfo;
import org.lwjgl.vulkan.VkPipelineMultisampleStateCreateInfo;
import org.lwjgl.vulkan.VkPipelineRasterizationStateCreateInfo;
import org.lwjgl.vulkan.VkPipelineShaderStageCreateInfo;
import org.lwjgl.vulkan.VkPipelineViewportStateCreateInfo;

/**
 * The ingredients of a pipeline for one pass.
 *
 * @param vertex module of the vertex shader
 * @param fragment module of the pass
 * @param fixed the fixed-function state
 * @param layout the inputs of the pass
 * @param renderPass how drawing begins and ends
 */
record PipelineRecipe(long vertex, long fragment, FixedState fixed, long layout, long renderPass) {

    long cook(Device device) {
        try (MemoryStack stack = stackPush()) {
            VkGraphicsPipelineCreateInfo.Buffer info =
                    VkGraphicsPipelineCreateInfo.calloc(1, stack)
                            .sType$Default()
                            .pStages(stages(stack))
                            .pViewportState(oneViewport(stack))
                            .pRasterizationState(filled(stack))
                            .pMultisampleState(oneSample(stack))
                            .pDynamicState(dynamic(stack))
                            .layout(layout)
                            .renderPass(renderPass);
            fixed.set(info.get(0), stack);
            LongBuffer made = stack.mallocLong(1);
            Results.check(
                    vkCreateGraphicsPipelines(device.handle(), VK_NULL_HANDLE, info, null, made),
                    "prepare a pass");
            return made.get(0);
        }
    }

    private VkPipelineShaderStageCreateInfo.Buffer stages(MemoryStack stack) {
        ByteBuffer main = stack.UTF8("main");
        var stages = VkPipelineShaderStageCreateInfo.calloc(2, stack);
        stages.get(0).sType$Default().stage(VK_SHADER_STAGE_VERTEX_BIT).module(vertex).pName(main);
        stages.get(1)
                .sType$Default()
                .stage(VK_SHADER_STAGE_FRAGMENT_BIT)
                .module(fragment)
                .pName(main);
        return stages;
    }

    private static VkPipelineViewportStateCreateInfo oneViewport(MemoryStack stack) {
        return VkPipelineViewportStateCreateInfo.calloc(stack)
                .sType$Default()
                .viewportCount(1)
                .scissorCount(1);
    }

    private static VkPipelineRasterizationStateCreateInfo filled(MemoryStack stack) {
        return VkPipelineRasterizationStateCreateInfo.calloc(stack)
                .sType$Default()
                .polygonMode(VK_POLYGON_MODE_FILL)
                .cullMode(VK_CULL_MODE_NONE)
                .frontFace(VK_FRONT_FACE_COUNTER_CLOCKWISE)
                .lineWidth(1);
    }

    private static VkPipelineMultisampleStateCreateInfo oneSample(MemoryStack stack) {
        return VkPipelineMultisampleStateCreateInfo.calloc(stack)
                .sType$Default()
                .rasterizationSamples(VK_SAMPLE_COUNT_1_BIT);
    }

    private static VkPipelineDynamicStateCreateInfo dynamic(MemoryStack stack) {
        return VkPipelineDynamicStateCreateInfo.calloc(stack)
                .sType$Default()
                .pDynamicStates(stack.ints(VK_DYNAMIC_STATE_VIEWPORT, VK_DYNAMIC_STATE_SCISSOR));
    }
}
