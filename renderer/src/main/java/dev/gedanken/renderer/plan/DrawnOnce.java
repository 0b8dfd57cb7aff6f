package dev.gedanken.renderer.plan;

import dev.gedanken.renderer.FrameTiming;
import org.jspecify.annotations.Nullable;

/** A picture that the device is drawing, finished when it is first awaited. */
public abstract class DrawnOnce implements PendingPicture {
    private @Nullable FrameTiming timing;

    /** Waits for the device, copies the picture into its target and returns the time that took. */
    protected abstract FrameTiming finish();

    @Override
    public final FrameTiming await() {
        FrameTiming done = timing;
        if (done == null) {
            done = finish();
            timing = done;
        }
        return done;
    }

    @Override
    public final boolean isDone() {
        return timing != null;
    }
}
