package dev.gedanken.renderer.vulkan;

import static org.lwjgl.vulkan.VK12.VK_FORMAT_R32G32B32_SFLOAT;
import static org.lwjgl.vulkan.VK12.VK_FORMAT_R32_SFLOAT;
import static org.lwjgl.vulkan.VK12.VK_FORMAT_R8G8B8A8_UNORM;
import static org.lwjgl.vulkan.VK12.VK_VERTEX_INPUT_RATE_INSTANCE;

import dev.gedanken.renderer.space.InstanceLayout;
import dev.gedanken.renderer.space.InstanceLayout.Attribute;
import dev.gedanken.renderer.space.InstanceLayout.Type;
import java.util.List;
import java.util.Optional;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.vulkan.VkPipelineVertexInputStateCreateInfo;
import org.lwjgl.vulkan.VkVertexInputAttributeDescription;
import org.lwjgl.vulkan.VkVertexInputBindingDescription;

/**
 * Describes to Vulkan the layout of a buffer of instances.
 *
 * @param layout of each instance
 */
record VertexInput(InstanceLayout layout) {

    /** Returns the state of a pipeline that reads such a buffer, or none. */
    static VkPipelineVertexInputStateCreateInfo state(
            Optional<VertexInput> input, MemoryStack stack) {
        var state = VkPipelineVertexInputStateCreateInfo.calloc(stack).sType$Default();
        input.ifPresent(there ->
                state.pVertexBindingDescriptions(there.binding(stack))
                        .pVertexAttributeDescriptions(there.attributes(stack)));
        return state;
    }

    private VkVertexInputBindingDescription.Buffer binding(MemoryStack stack) {
        return VkVertexInputBindingDescription.calloc(1, stack)
                .stride(layout.stride())
                .inputRate(VK_VERTEX_INPUT_RATE_INSTANCE);
    }

    private VkVertexInputAttributeDescription.Buffer attributes(MemoryStack stack) {
        List<Attribute> all = layout.attributes();
        var described = VkVertexInputAttributeDescription.calloc(all.size(), stack);
        int offset = 0;
        for (int i = 0; i < all.size(); i++) {
            described.get(i).location(i).format(format(all.get(i))).offset(offset);
            offset += all.get(i).size();
        }
        return described;
    }

    private static int format(Attribute attribute) {
        if (attribute.equals(new Attribute(Type.FLOAT, 1))) {
            return VK_FORMAT_R32_SFLOAT;
        }
        if (attribute.equals(new Attribute(Type.FLOAT, 3))) {
            return VK_FORMAT_R32G32B32_SFLOAT;
        }
        if (attribute.equals(new Attribute(Type.BYTE, 4))) {
            return VK_FORMAT_R8G8B8A8_UNORM;
        }
        throw new IllegalArgumentException("No shader in space takes " + attribute + ".");
    }
}
