package dev.gedanken.renderer.vulkan;

import dev.gedanken.renderer.vulkan.HostBuffer.Direction;
import org.jspecify.annotations.Nullable;

/** Owns a buffer for reading images back, as large as the last one needed. */
final class ReadBack implements Owned {
    private final Memory memory;
    private @Nullable HostBuffer buffer;

    ReadBack(Memory memory) {
        this.memory = memory;
    }

    /**
     * Returns a buffer of exactly this size; the previous one must no longer be in use if its size
     * differs.
     */
    HostBuffer of(long bytes) {
        HostBuffer there = buffer;
        if (there == null || there.bytes() != bytes) {
            close();
            there = new HostBuffer(memory, Direction.FROM_DEVICE, bytes);
            buffer = there;
        }
        return there;
    }

    @Override
    public void close() {
        if (buffer != null) {
            buffer.close();
            buffer = null;
        }
    }
}
