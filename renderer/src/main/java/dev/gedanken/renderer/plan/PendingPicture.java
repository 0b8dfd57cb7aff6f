package dev.gedanken.renderer.plan;

import dev.gedanken.renderer.FrameTiming;

/** A picture that the device is drawing. */
public interface PendingPicture {

    /**
     * Waits until the picture is drawn and in its target, and returns how long each stage took.
     *
     * <p>The drawing time counts from the submission until the device was found to be done, so it
     * includes what the caller did meanwhile. A second call returns the same.
     *
     * @throws IllegalStateException if the renderer was closed before, or the device failed
     */
    FrameTiming await();

    /** Returns whether the picture is in its target. */
    boolean isDone();
}
