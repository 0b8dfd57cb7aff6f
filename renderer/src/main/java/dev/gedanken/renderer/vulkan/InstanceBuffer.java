package dev.gedanken.renderer.vulkan;

import static org.lwjgl.system.MemoryStack.stackPush;
import static org.lwjgl.system.MemoryUtil.memByteBuffer;
import static org.lwjgl.vulkan.VK12.vkCmdBindVertexBuffers;
import static org.lwjgl.vulkan.VK12.vkCmdDraw;

import dev.gedanken.renderer.space.Batch;
import dev.gedanken.renderer.vulkan.HostBuffer.Direction;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.vulkan.VkCommandBuffer;

/** Owns a buffer of instances, and draws them. */
final class InstanceBuffer implements Owned {
    private final Batch batch;
    private final HostBuffer buffer;

    InstanceBuffer(Memory memory, Batch batch) {
        this.batch = batch;
        this.buffer = new HostBuffer(memory, Direction.VERTICES, Math.max(1, batch.bytes()));
        batch.copy().accept(memByteBuffer(buffer.address(), batch.bytes()));
        buffer.flush();
    }

    /** Returns its contents. */
    Batch batch() {
        return batch;
    }

    /** Records the drawing of all of them. */
    void draw(VkCommandBuffer commands) {
        try (MemoryStack stack = stackPush()) {
            vkCmdBindVertexBuffers(commands, 0, stack.longs(buffer.handle()), stack.longs(0));
        }
        vkCmdDraw(commands, Batch.CORNERS, batch.count(), 0, 0);
    }

    @Override
    public void close() {
        buffer.close();
    }
}
