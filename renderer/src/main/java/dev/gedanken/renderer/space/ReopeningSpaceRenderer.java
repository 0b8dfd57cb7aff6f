package dev.gedanken.renderer.space;

import dev.gedanken.renderer.DeviceLostException;
import dev.gedanken.renderer.FrameTiming;
import dev.gedanken.renderer.PixelTarget;
import dev.gedanken.renderer.RendererInfo;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens another renderer when the device of the first is lost, and draws the picture with that. */
public final class ReopeningSpaceRenderer implements SpaceRenderer {
    private static final Logger LOG = LoggerFactory.getLogger(ReopeningSpaceRenderer.class);

    private final Supplier<? extends SpaceRenderer> open;
    private SpaceRenderer current;

    /** Opens a renderer; {@code open} is asked for another one whenever that is lost. */
    public ReopeningSpaceRenderer(Supplier<? extends SpaceRenderer> open) {
        this.open = open;
        this.current = open.get();
    }

    /**
     * Draws the scene, with another renderer if the device is lost meanwhile.
     *
     * @throws DeviceLostException if the other one's device is lost at once, too
     */
    @Override
    public FrameTiming render(
            SpaceScene scene, Camera camera, SpaceStyle style, PixelTarget target) {
        try {
            return current.render(scene, camera, style, target);
        } catch (DeviceLostException e) {
            reopen(e);
            return current.render(scene, camera, style, target);
        }
    }

    /** Finds nothing if the device is lost, and the picture with it. */
    @Override
    public OptionalInt pick(int x, int y, int reachPixels) {
        try {
            return current.pick(x, y, reachPixels);
        } catch (DeviceLostException e) {
            reopen(e);
            return OptionalInt.empty();
        }
    }

    @Override
    public RendererInfo info() {
        return current.info();
    }

    @Override
    public void close() {
        current.close();
    }

    private void reopen(DeviceLostException problem) {
        LOG.warn("{} is lost, opening another renderer", current.info(), problem);
        try {
            current.close();
        } catch (RuntimeException e) {
            LOG.debug("A lost renderer does not close cleanly", e);
        }
        current = open.get();
    }
}
