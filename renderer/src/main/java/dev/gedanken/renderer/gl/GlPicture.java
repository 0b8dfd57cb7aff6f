package dev.gedanken.renderer.gl;

import dev.gedanken.renderer.FrameTiming;
import dev.gedanken.renderer.PixelTarget;
import dev.gedanken.renderer.plan.DrawnOnce;

/** A picture that OpenGL is drawing. */
final class GlPicture extends DrawnOnce {
    private final Runnable makeUsable;
    private final ReadBack readBack;
    private final PixelTarget target;
    private final long uploadNanos;
    private final long submitted;

    /**
     * @param makeUsable makes OpenGL callable, or throws
     * @param uploadNanos duration of the upload
     * @param submitted when it was done, as {@link System#nanoTime}
     */
    GlPicture(
            Runnable makeUsable,
            ReadBack readBack,
            PixelTarget target,
            long uploadNanos,
            long submitted) {
        this.makeUsable = makeUsable;
        this.readBack = readBack;
        this.target = target;
        this.uploadNanos = uploadNanos;
        this.submitted = submitted;
    }

    @Override
    protected FrameTiming finish() {
        makeUsable.run();
        readBack.await();
        long drawn = System.nanoTime();
        readBack.copyTo(target);
        long read = System.nanoTime();
        GlErrors.check("draw a picture of " + target.size());
        return new FrameTiming(uploadNanos, drawn - submitted, read - drawn);
    }
}
