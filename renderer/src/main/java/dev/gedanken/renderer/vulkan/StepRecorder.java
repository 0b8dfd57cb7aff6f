package dev.gedanken.renderer.vulkan;

import static org.lwjgl.system.MemoryStack.stackPush;
import static org.lwjgl.vulkan.VK12.VK_PIPELINE_BIND_POINT_GRAPHICS;
import static org.lwjgl.vulkan.VK12.vkCmdBindDescriptorSets;
import static org.lwjgl.vulkan.VK12.vkCmdBindPipeline;
import static org.lwjgl.vulkan.VK12.vkCmdDraw;
import static org.lwjgl.vulkan.VK12.vkCmdPushConstants;
import static org.lwjgl.vulkan.VK12.vkCmdSetScissor;
import static org.lwjgl.vulkan.VK12.vkCmdSetViewport;

import dev.gedanken.renderer.PixelRectangle;
import dev.gedanken.renderer.plan.Parameters;
import dev.gedanken.renderer.plan.Step;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.vulkan.VkCommandBuffer;
import org.lwjgl.vulkan.VkRect2D;
import org.lwjgl.vulkan.VkViewport;

/**
 * Records single draws into the current target.
 *
 * @param commands where to record
 * @param bindings the inputs of every pass
 * @param sets binds the images that steps read
 */
record StepRecorder(VkCommandBuffer commands, Bindings bindings, ImageSets sets) {
    private static final int CORNERS = 3;

    /** Runs a step, which reads {@code images}. */
    void run(Step step, long pipeline, List<DeviceImage> images) {
        use(pipeline);
        bind(sets.of(images));
        give(bytes -> Parameters.write(step.pass(), step.placement(), bytes));
        confine(step.region());
        vkCmdDraw(commands, CORNERS, 1, 0, 0);
    }

    /** Draws with this pipeline from now on. */
    void use(long pipeline) {
        vkCmdBindPipeline(commands, VK_PIPELINE_BIND_POINT_GRAPHICS, pipeline);
    }

    /** Sets the shaders' parameters, which {@code write} writes. */
    void give(Consumer<ByteBuffer> write) {
        try (MemoryStack stack = stackPush()) {
            ByteBuffer parameters = stack.calloc(Parameters.BYTES);
            write.accept(parameters);
            vkCmdPushConstants(
                    commands, bindings.layout(), Bindings.PARAMETER_STAGES, 0, parameters.clear());
        }
    }

    /** Limits drawing to this rectangle, and maps clip space to it. */
    void confine(PixelRectangle region) {
        try (MemoryStack stack = stackPush()) {
            VkViewport.Buffer viewport =
                    VkViewport.calloc(1, stack)
                            .x(region.x())
                            .y(region.y())
                            .width(region.width())
                            .height(region.height())
                            .maxDepth(1);
            VkRect2D.Buffer scissor =
                    VkRect2D.calloc(1, stack)
                            .offset(offset -> offset.set(region.x(), region.y()))
                            .extent(extent -> extent.set(region.width(), region.height()));
            vkCmdSetViewport(commands, 0, viewport);
            vkCmdSetScissor(commands, 0, scissor);
        }
    }

    private void bind(long set) {
        try (MemoryStack stack = stackPush()) {
            vkCmdBindDescriptorSets(
                    commands,
                    VK_PIPELINE_BIND_POINT_GRAPHICS,
                    bindings.layout(),
                    0,
                    stack.longs(set),
                    null);
        }
    }
}
