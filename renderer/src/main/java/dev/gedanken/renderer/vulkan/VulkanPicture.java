package dev.gedanken.renderer.vulkan;

import dev.gedanken.renderer.FrameTiming;
import dev.gedanken.renderer.PixelTarget;
import dev.gedanken.renderer.plan.DrawnOnce;

/** A picture that Vulkan is drawing. */
final class VulkanPicture extends DrawnOnce {
    private final Runnable requireUsable;
    private final Slot slot;
    private final PixelTarget target;
    private final long uploadNanos;
    private final long submitted;

    /**
     * @param requireUsable throws if the renderer cannot be used now
     * @param uploadNanos duration of copying the images
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
    protected FrameTiming finish() {
        requireUsable.run();
        slot.await();
        long drawn = System.nanoTime();
        slot.copyTo(target);
        long read = System.nanoTime();
        return new FrameTiming(uploadNanos, drawn - submitted, read - drawn);
    }
}
