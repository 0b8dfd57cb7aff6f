package dev.gedanken.renderer.vulkan;

import static org.lwjgl.system.MemoryStack.stackPush;
import static org.lwjgl.vulkan.VK12.vkCreateFramebuffer;
import static org.lwjgl.vulkan.VK12.vkDestroyFramebuffer;

import dev.gedanken.renderer.PixelSize;
import java.nio.LongBuffer;
import java.util.List;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.vulkan.VkFramebufferCreateInfo;

/** Owns the images of a scene in space and their framebuffer. */
final class SpaceImages implements Owned {
    private final Owners owners = new Owners();
    private final PixelSize size;
    private final List<DeviceImage> images;
    private final long framebuffer;

    SpaceImages(Connection connection, SpacePass pass, PixelSize size) {
        this.size = size;
        try {
            this.images =
                    SpacePass.IMAGES.stream()
                            .map(kind -> owners.add(image(connection, kind, size)))
                            .toList();
            this.framebuffer = framebuffer(connection.device(), pass);
            owners.add(() -> vkDestroyFramebuffer(connection.device().handle(), framebuffer, null));
        } catch (RuntimeException | Error e) {
            owners.close();
            throw e;
        }
    }

    PixelSize size() {
        return size;
    }

    /** Returns the image from which pictures are read back. */
    DeviceImage colours() {
        return images.get(SpacePass.IMAGES.indexOf(ImageKind.PICTURE));
    }

    /** Returns which point, counted from 1, each pixel belongs to. */
    DeviceImage identities() {
        return images.get(SpacePass.IMAGES.indexOf(ImageKind.IDENTITIES));
    }

    long framebuffer() {
        return framebuffer;
    }

    @Override
    public void close() {
        owners.close();
    }

    private static DeviceImage image(Connection connection, ImageKind kind, PixelSize size) {
        return new DeviceImage(connection.device(), connection.memory(), kind, size);
    }

    private long framebuffer(Device device, SpacePass pass) {
        try (MemoryStack stack = stackPush()) {
            LongBuffer views = stack.mallocLong(images.size());
            images.forEach(image -> views.put(image.view()));
            VkFramebufferCreateInfo info =
                    VkFramebufferCreateInfo.calloc(stack)
                            .sType$Default()
                            .renderPass(pass.handle())
                            .pAttachments(views.flip())
                            .attachmentCount(images.size())
                            .width(size.width())
                            .height(size.height())
                            .layers(1);
            LongBuffer made = stack.mallocLong(1);
            Results.check(
                    vkCreateFramebuffer(device.handle(), info, null, made), "draw into space");
            return made.get(0);
        }
    }
}
