package dev.gedanken.renderer.vulkan;

import static org.lwjgl.system.MemoryStack.stackPush;
import static org.lwjgl.vulkan.VK12.vkCreateFramebuffer;
import static org.lwjgl.vulkan.VK12.vkDestroyFramebuffer;

import dev.gedanken.renderer.PixelSize;
import java.nio.LongBuffer;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.vulkan.VkFramebufferCreateInfo;

/** Owns an image to draw into and its framebuffer. */
final class DrawnImage implements Owned {
    private final Device device;
    private final DeviceImage image;
    private final long framebuffer;

    DrawnImage(Device device, Memory memory, long renderPass, ImageKind kind, PixelSize size) {
        this.device = device;
        this.image = new DeviceImage(device, memory, kind, size);
        try (MemoryStack stack = stackPush()) {
            VkFramebufferCreateInfo info =
                    VkFramebufferCreateInfo.calloc(stack)
                            .sType$Default()
                            .renderPass(renderPass)
                            .pAttachments(stack.longs(image.view()))
                            .attachmentCount(1)
                            .width(size.width())
                            .height(size.height())
                            .layers(1);
            LongBuffer made = stack.mallocLong(1);
            Results.check(
                    vkCreateFramebuffer(device.handle(), info, null, made), "draw into an image");
            this.framebuffer = made.get(0);
        }
    }

    DeviceImage image() {
        return image;
    }

    long framebuffer() {
        return framebuffer;
    }

    @Override
    public void close() {
        vkDestroyFramebuffer(device.handle(), framebuffer, null);
        image.close();
    }
}
