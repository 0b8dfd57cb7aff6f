package dev.gedanken.renderer;

import java.util.List;

/**
 * Draws pictures of frames into a caller's pixels, offscreen.
 *
 * <p>Belongs to the thread that opened it; any other thread gets a {@link WrongThreadException}. A
 * refused picture leaves the renderer usable.
 */
public interface FrameRenderer extends Renderer {

    /**
     * Draws {@code tiles} as {@code picture} says and returns how long each stage took.
     *
     * <p>Every byte of the target's picture is written before this returns.
     *
     * @param tiles as many as the picture's layout has, in reading order
     * @throws IllegalArgumentException if the tiles do not fit the layout, or a size is larger than
     *     the device can draw
     * @throws IllegalStateException if the renderer is closed or the device failed
     */
    FrameTiming render(Picture picture, List<Tile> tiles, PixelTarget target);
}
