package dev.gedanken.renderer.space;

import dev.gedanken.renderer.FrameTiming;
import dev.gedanken.renderer.PixelTarget;
import dev.gedanken.renderer.Renderer;
import java.util.OptionalInt;

/** Draws scenes in space, offscreen; belongs to the thread that opened it. */
public interface SpaceRenderer extends Renderer {

    /**
     * Draws {@code scene} as {@code camera} sees it, opaque, and returns how long each stage took.
     *
     * <p>If the same scene object was drawn last, it is not uploaded again.
     */
    FrameTiming render(SpaceScene scene, Camera camera, SpaceStyle style, PixelTarget target);

    /**
     * Returns the index of the visible point nearest to a pixel of the last picture.
     *
     * @param x column of the pixel, from 0
     * @param y row of the pixel, from 0 at the top
     * @param reachPixels how far away a point may be, from 0 to 64
     */
    OptionalInt pick(int x, int y, int reachPixels);
}
