package dev.gedanken.renderer.vulkan;

import static org.lwjgl.system.MemoryUtil.memByteBuffer;

import dev.gedanken.renderer.plan.RenderPlan;
import dev.gedanken.renderer.plan.Upload;
import dev.gedanken.renderer.vulkan.HostBuffer.Direction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Owns the buffer through which a plan's images are uploaded. */
final class Staging implements AutoCloseable {
    private static final long ALIGNMENT = 16;

    private final Memory memory;
    private @Nullable HostBuffer buffer;

    Staging(Memory memory) {
        this.memory = memory;
    }

    /** Copies the plan's images, so that the caller may change them. */
    void take(RenderPlan plan) {
        List<Upload> uploads = plan.uploads();
        if (uploads.isEmpty()) {
            return;
        }
        HostBuffer there = atLeast(offset(uploads, uploads.size()));
        for (int i = 0; i < uploads.size(); i++) {
            long address = there.address() + offset(uploads, i);
            int bytes = Math.toIntExact(uploads.get(i).bytes());
            uploads.get(i).copyTo(memByteBuffer(address, bytes));
        }
        there.flush();
    }

    /** Records the copies of the plan's images into images on the device. */
    void record(RenderPlan plan, SlotImages images, Transfer transfer) {
        for (int i = 0; i < plan.uploads().size(); i++) {
            transfer.fill(images.upload(i), atLeast(1), offset(plan.uploads(), i));
        }
    }

    @Override
    public void close() {
        if (buffer != null) {
            buffer.close();
            buffer = null;
        }
    }

    private HostBuffer atLeast(long bytes) {
        HostBuffer there = buffer;
        if (there == null || there.bytes() < bytes) {
            close();
            there = new HostBuffer(memory, Direction.TO_DEVICE, bytes);
            buffer = there;
        }
        return there;
    }

    /** Returns where the upload of this index begins. */
    private static long offset(List<Upload> uploads, int index) {
        return uploads.stream()
                .limit(index)
                .mapToLong(upload -> Math.ceilDiv(upload.bytes(), ALIGNMENT) * ALIGNMENT)
                .sum();
    }
}
