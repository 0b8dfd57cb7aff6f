package dev.gedanken.renderer.vulkan;

import dev.gedanken.renderer.FrameTiming;
import dev.gedanken.renderer.PixelTarget;
import dev.gedanken.renderer.plan.PendingPicture;
import org.jspecify.annotations.Nullable;

/** A picture that Vulkan is drawing. */
final class VulkanPicture implements PendingPicture {
    private final Runnable requireUsable;
    private final Slot slot;
    private final PixelTarget target;
    private final long uploadNanos;
    private final long submitted;
    private @Nullable FrameTiming timing;

    /**
     * @param requireUsable throws if the renderer cannot be used now
     * @param uploadNanos what taking the images in took
     * @param submitted when that was done, as {@link System#nanoTime}
     */
    VulkanPicture(
            Runnable requireUsable,
            Slot slot,
            PixelTarget target,
            long uploadNanos,
            long submitted) {
        this.requireUsable = requireUsable;
        this.slot = slot;
        this.target = target;
        this.uploadNanos = uploadNanos;
        this.submitted = submitted;
    }

    @Override
    public FrameTiming await() {
        FrameTiming done = timing;
        if (done == null) {
            done = finish();
            timing = done;
        }
        return done;
    }

    @Override
    public boolean isDone() {
        return timing != null;
    }

    private FrameTiming finish() {
        requireUsable.run();
        slot.await();
        long drawn = System.nanoTime();
        slot.copyTo(target);
        long read = System.nanoTime();
        return new FrameTiming(uploadNanos, drawn - submitted, read - drawn);
    }
}
