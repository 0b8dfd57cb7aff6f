package dev.gedanken.renderer.space;

import dev.gedanken.renderer.FrameTiming;
import dev.gedanken.renderer.PixelTarget;
import dev.gedanken.renderer.RendererInfo;
import dev.gedanken.renderer.Reopening;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** Opens a new renderer when the device of the first is lost, and draws the picture with it. */
public final class ReopeningSpaceRenderer implements SpaceRenderer {
    private final Reopening<SpaceRenderer> renderer;

    /** Opens a renderer; {@code open} opens a new one whenever its device is lost. */
    public ReopeningSpaceRenderer(Supplier<? extends SpaceRenderer> open) {
        renderer = new Reopening<>(open);
    }

    /**
     * Draws the scene, with a new renderer if the device is lost meanwhile.
     *
     * @throws dev.gedanken.renderer.DeviceLostException if the new one's device is also lost at
     *     once
     */
    @Override
    public FrameTiming render(
            SpaceScene scene, Camera camera, SpaceStyle style, PixelTarget target) {
        return renderer.again(current -> current.render(scene, camera, style, target));
    }

    /** Finds nothing if the device, and with it the picture, is lost. */
    @Override
    public OptionalInt pick(int x, int y, int reachPixels) {
        return renderer.orElse(
                current -> current.pick(x, y, reachPixels), another -> OptionalInt.empty());
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
