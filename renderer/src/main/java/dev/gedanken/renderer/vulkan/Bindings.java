package dev.gedanken.renderer.vulkan;

import static org.lwjgl.system.MemoryStack.stackPush;
import static org.lwjgl.vulkan.VK12.VK_DESCRIPTOR_TYPE_COMBINED_IMAGE_SAMPLER;
import static org.lwjgl.vulkan.VK12.VK_FILTER_NEAREST;
import static org.lwjgl.vulkan.VK12.VK_SAMPLER_ADDRESS_MODE_CLAMP_TO_EDGE;
import static org.lwjgl.vulkan.VK12.VK_SAMPLER_MIPMAP_MODE_NEAREST;
import static org.lwjgl.vulkan.VK12.VK_SHADER_STAGE_FRAGMENT_BIT;
import static org.lwjgl.vulkan.VK12.VK_SHADER_STAGE_VERTEX_BIT;
import static org.lwjgl.vulkan.VK12.vkCreateDescriptorSetLayout;
import static org.lwjgl.vulkan.VK12.vkCreatePipelineLayout;
import static org.lwjgl.vulkan.VK12.vkCreateSampler;
import static org.lwjgl.vulkan.VK12.vkDestroyDescriptorSetLayout;
import static org.lwjgl.vulkan.VK12.vkDestroyPipelineLayout;
import static org.lwjgl.vulkan.VK12.vkDestroySampler;

import dev.gedanken.renderer.plan.Parameters;
import dev.gedanken.renderer.plan.Step;
import java.nio.LongBuffer;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.vulkan.VkDescriptorSetLayoutBinding;
import org.lwjgl.vulkan.VkDescriptorSetLayoutCreateInfo;
import org.lwjgl.vulkan.VkPipelineLayoutCreateInfo;
import org.lwjgl.vulkan.VkPushConstantRange;
import org.lwjgl.vulkan.VkSamplerCreateInfo;

/** Owns the inputs of every pass: three images, read without filtering, and its parameters. */
final class Bindings implements Owned {
    /** The stages that see the parameters. */
    static final int PARAMETER_STAGES = VK_SHADER_STAGE_VERTEX_BIT | VK_SHADER_STAGE_FRAGMENT_BIT;

    private final Device device;
    private final long sampler;
    private final long images;
    private final long layout;

    Bindings(Device device) {
        this.device = device;
        try (MemoryStack stack = stackPush()) {
            this.sampler = sampler(stack);
            this.images = images(stack);
            this.layout = layout(stack);
        }
    }

    /** Returns the layout of a set of images. */
    long images() {
        return images;
    }

    /** Returns the layout of everything. */
    long layout() {
        return layout;
    }

    long sampler() {
        return sampler;
    }

    @Override
    public void close() {
        vkDestroyPipelineLayout(device.handle(), layout, null);
        vkDestroyDescriptorSetLayout(device.handle(), images, null);
        vkDestroySampler(device.handle(), sampler, null);
    }

    private long sampler(MemoryStack stack) {
        VkSamplerCreateInfo info =
                VkSamplerCreateInfo.calloc(stack)
                        .sType$Default()
                        .magFilter(VK_FILTER_NEAREST)
                        .minFilter(VK_FILTER_NEAREST)
                        .mipmapMode(VK_SAMPLER_MIPMAP_MODE_NEAREST)
                        .addressModeU(VK_SAMPLER_ADDRESS_MODE_CLAMP_TO_EDGE)
                        .addressModeV(VK_SAMPLER_ADDRESS_MODE_CLAMP_TO_EDGE)
                        .addressModeW(VK_SAMPLER_ADDRESS_MODE_CLAMP_TO_EDGE);
        LongBuffer made = stack.mallocLong(1);
        Results.check(vkCreateSampler(device.handle(), info, null, made), "read images");
        return made.get(0);
    }

    private long images(MemoryStack stack) {
        var bindings = VkDescriptorSetLayoutBinding.calloc(Step.MOST_INPUTS, stack);
        for (int i = 0; i < Step.MOST_INPUTS; i++) {
            bindings.get(i)
                    .binding(i)
                    .descriptorType(VK_DESCRIPTOR_TYPE_COMBINED_IMAGE_SAMPLER)
                    .descriptorCount(1)
                    .stageFlags(VK_SHADER_STAGE_FRAGMENT_BIT);
        }
        VkDescriptorSetLayoutCreateInfo info =
                VkDescriptorSetLayoutCreateInfo.calloc(stack).sType$Default().pBindings(bindings);
        LongBuffer made = stack.mallocLong(1);
        Results.check(
                vkCreateDescriptorSetLayout(device.handle(), info, null, made), "bind images");
        return made.get(0);
    }

    private long layout(MemoryStack stack) {
        VkPushConstantRange.Buffer parameters =
                VkPushConstantRange.calloc(1, stack)
                        .stageFlags(PARAMETER_STAGES)
                        .size(Parameters.BYTES);
        VkPipelineLayoutCreateInfo info =
                VkPipelineLayoutCreateInfo.calloc(stack)
                        .sType$Default()
                        .pSetLayouts(stack.longs(images))
                        .setLayoutCount(1)
                        .pPushConstantRanges(parameters);
        LongBuffer made = stack.mallocLong(1);
        Results.check(vkCreatePipelineLayout(device.handle(), info, null, made), "bind parameters");
        return made.get(0);
    }
}
