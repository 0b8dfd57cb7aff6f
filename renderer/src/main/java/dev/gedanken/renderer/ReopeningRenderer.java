package dev.gedanken.renderer;

import java.util.List;
import java.util.function.Supplier;

/** Opens a new renderer when the device of the first is lost, and draws the picture with it. */
public final class ReopeningRenderer implements FrameRenderer {
    private final Reopening<FrameRenderer> renderer;

    /** Opens a renderer; {@code open} opens a new one whenever its device is lost. */
    public ReopeningRenderer(Supplier<? extends FrameRenderer> open) {
        renderer = new Reopening<>(open);
    }

    /**
     * Draws the picture, with a new renderer if the device is lost meanwhile.
     *
     * @throws DeviceLostException if the new one's device is also lost at once
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
