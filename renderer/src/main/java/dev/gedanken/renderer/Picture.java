package dev.gedanken.renderer;

/**
 * What to draw, apart from the frames themselves.
 *
 * @param layout how the picture is divided
 * @param upscale how frames are enlarged
 * @param fit how large each frame is drawn in its tile
 * @param backgroundArgb what shows where no frame is, {@code 0xAARRGGBB}, not premultiplied
 */
public record Picture(Layout layout, Upscale upscale, Fit fit, int backgroundArgb) {
    private static final int OPAQUE_BLACK = 0xFF000000;

    /**
     * Returns a picture with this layout, crisp pixels, frames as large as possible, and black
     * around them.
     */
    public static Picture of(Layout layout) {
        return new Picture(layout, Upscale.PIXEL_CRISP, Fit.CONTAIN, OPAQUE_BLACK);
    }

    /** Returns this picture with another way to enlarge frames. */
    public Picture with(Upscale other) {
        return new Picture(layout, other, fit, backgroundArgb);
    }

    /** Returns this picture with another way to fit frames into tiles. */
    public Picture with(Fit other) {
        return new Picture(layout, upscale, other, backgroundArgb);
    }

    /** Returns this picture with another background, {@code 0xAARRGGBB}, not premultiplied. */
    public Picture withBackground(int argb) {
        return new Picture(layout, upscale, fit, argb);
    }
}
