package dev.gedanken.renderer;

import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens another renderer when the device of the first is lost, and draws the picture with that. */
public final class ReopeningRenderer implements FrameRenderer {
    private static final Logger LOG = LoggerFactory.getLogger(ReopeningRenderer.class);

    private final Supplier<? extends FrameRenderer> open;
    private FrameRenderer current;

    /** Opens a renderer; {@code open} is asked for another one whenever that is lost. */
    public ReopeningRenderer(Supplier<? extends FrameRenderer> open) {
        this.open = open;
        this.current = open.get();
    }

    /**
     * Draws the picture, with another renderer if the device is lost meanwhile.
     *
     * @throws DeviceLostException if the other one's device is lost at once, too
     */
    @Override
    public FrameTiming render(Picture picture, List<Tile> tiles, PixelTarget target) {
        try {
            return current.render(picture, tiles, target);
        } catch (DeviceLostException e) {
            LOG.warn("{} is lost, opening another renderer", current.info(), e);
            closeLost();
            current = open.get();
            return current.render(picture, tiles, target);
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

    private void closeLost() {
        try {
            current.close();
        } catch (RuntimeException e) {
            LOG.debug("A lost renderer does not close cleanly", e);
        }
    }
}
