package dev.gedanken.renderer;

import java.util.List;
import java.util.function.Supplier;

/** Opens another renderer when the device of the first is lost, and draws the picture with that. */
public final class ReopeningRenderer implements FrameRenderer {
    private final Reopening<FrameRenderer> renderer;

    /** Opens a renderer; {@code open} is asked for another one whenever that is lost. */
    public ReopeningRenderer(Supplier<? extends FrameRenderer> open) {
        renderer = new Reopening<>(open);
    }

    /**
     * Draws the picture, with another renderer if the device is lost meanwhile.
     *
     * @throws DeviceLostException if the other one's device is lost at once, too
     */
    @Override
    public FrameTiming render(Picture picture, List<Tile> tiles, PixelTarget target) {
        return renderer.again(current -> current.render(picture, tiles, target));
    }

    @Override
    public RendererInfo info() {
        return renderer.info();
    }

    @Override
    public void close() {
        renderer.close();
    }
}
