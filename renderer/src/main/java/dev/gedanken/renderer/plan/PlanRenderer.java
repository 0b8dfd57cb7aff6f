package dev.gedanken.renderer.plan;

import dev.gedanken.renderer.FrameRenderer;
import dev.gedanken.renderer.FrameTiming;
import dev.gedanken.renderer.Picture;
import dev.gedanken.renderer.PixelTarget;
import dev.gedanken.renderer.Tile;
import java.util.List;

/** A renderer that runs any plan, and can draw the next picture while the last one is read back. */
public interface PlanRenderer extends FrameRenderer {

    /**
     * Starts drawing and returns as soon as the device has everything it needs; frames may then
     * change again.
     *
     * <p>At most {@value #IN_FLIGHT} pictures are in flight; a further one waits for the oldest.
     *
     * @param target written when the result is awaited
     * @throws IllegalArgumentException if a pass is unknown, or a size is larger than the device
     *     can draw
     * @throws IllegalStateException if the renderer is closed or the device failed
     */
    PendingPicture submit(RenderPlan plan, PixelTarget target);

    /** How many pictures may be in flight. */
    int IN_FLIGHT = 2;

    @Override
    default FrameTiming render(Picture picture, List<Tile> tiles, PixelTarget target) {
        return submit(Planner.plan(picture, tiles, target.size()), target).await();
    }
}
