package dev.gedanken.renderer.vulkan;

import static org.lwjgl.system.MemoryStack.stackPush;
import static org.lwjgl.vulkan.VK12.VK_SUBPASS_CONTENTS_INLINE;
import static org.lwjgl.vulkan.VK12.vkCmdBeginRenderPass;
import static org.lwjgl.vulkan.VK12.vkCmdEndRenderPass;

import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.plan.Canvas;
import dev.gedanken.renderer.plan.RenderPlan;
import dev.gedanken.renderer.plan.Step;
import java.util.List;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.vulkan.VkClearValue;
import org.lwjgl.vulkan.VkCommandBuffer;
import org.lwjgl.vulkan.VkRenderPassBeginInfo;

/**
 * Records the steps of a plan, into canvases first, into the picture last.
 *
 * @param commands where to record
 * @param shared the resources shared by all pictures
 * @param images the images that the steps draw into and read
 * @param sets binds the images that they read
 */
record PlanRecorder(VkCommandBuffer commands, Shared shared, SlotImages images, ImageSets sets) {
    private static final float MOST = 255f;

    /**
     * The resources shared by all pictures.
     *
     * @param bindings the inputs of every pass
     * @param renderPasses how drawing begins and ends
     * @param pipelines the passes
     */
    record Shared(Bindings bindings, RenderPasses renderPasses, Pipelines pipelines) {}

    void record(RenderPlan plan) {
        sets.reset(stepCount(plan));
        for (int i = 0; i < plan.canvases().size(); i++) {
            draw(images.canvas(i), 0, plan.canvases().get(i).steps());
        }
        draw(images.picture(), plan.backgroundArgb(), plan.steps());
    }

    private static int stepCount(RenderPlan plan) {
        int inCanvases = plan.canvases().stream().map(Canvas::steps).mapToInt(List::size).sum();
        return inCanvases + plan.steps().size();
    }

    private void draw(DrawnImage drawn, int backgroundArgb, List<Step> steps) {
        // Looked up first, so that an unknown pass is refused before anything begins.
        List<Long> pipelines =
                steps.stream()
                        .map(step -> shared.pipelines().of(step.pass(), drawn.image().kind()))
                        .toList();
        StepRecorder recorder = new StepRecorder(commands, shared.bindings(), sets);
        begin(drawn, backgroundArgb);
        for (int i = 0; i < steps.size(); i++) {
            List<DeviceImage> read = steps.get(i).inputs().stream().map(images::of).toList();
            recorder.run(steps.get(i), pipelines.get(i), read);
        }
        vkCmdEndRenderPass(commands);
    }

    private void begin(DrawnImage drawn, int argb) {
        PixelSize size = drawn.image().size();
        float alpha = channel(argb, 24);
        try (MemoryStack stack = stackPush()) {
            VkClearValue.Buffer clear = VkClearValue.calloc(1, stack);
            clear.get(0)
                    .color()
                    .float32(0, channel(argb, 16) * alpha)
                    .float32(1, channel(argb, 8) * alpha)
                    .float32(2, channel(argb, 0) * alpha)
                    .float32(3, alpha);
            VkRenderPassBeginInfo info =
                    VkRenderPassBeginInfo.calloc(stack)
                            .sType$Default()
                            .renderPass(shared.renderPasses().of(drawn.image().kind()))
                            .framebuffer(drawn.framebuffer())
                            .renderArea(area ->
                                    area.extent(extent -> extent.set(size.width(), size.height())))
                            .pClearValues(clear);
            vkCmdBeginRenderPass(commands, info, VK_SUBPASS_CONTENTS_INLINE);
        }
    }

    private static float channel(int argb, int shift) {
        return ((argb >>> shift) & 0xFF) / MOST;
    }
}
