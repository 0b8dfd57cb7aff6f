package dev.gedanken.renderer.space;

/**
 * How a scene is drawn.
 *
 * @param pointPixels the diameter of a point at the camera's focus, from 1 to 64
 * @param textPixels the height of a line of text, from 6 to 200
 * @param backgroundRgb the background colour, {@code 0xRRGGBB}; far points fade into it
 * @param axisRgb the colour of axes and their names, {@code 0xRRGGBB}
 */
public record SpaceStyle(float pointPixels, int textPixels, int backgroundRgb, int axisRgb) {

    public SpaceStyle {
        if (!(pointPixels >= 1 && pointPixels <= 64)) {
            throw new IllegalArgumentException(
                    "A point's diameter is from 1 to 64 pixels, not " + pointPixels + ".");
        }
        if (textPixels < 6 || textPixels > 200) {
            throw new IllegalArgumentException(
                    "A line of text is from 6 to 200 pixels high, not " + textPixels + ".");
        }
    }

    /** Returns a dark style for normal viewing distance at a desk. */
    public static SpaceStyle dark() {
        return new SpaceStyle(6, 15, 0x14171C, 0x9AA4B2);
    }

    /** Returns this style with points of another diameter, in pixels. */
    public SpaceStyle withPoints(float pixels) {
        return new SpaceStyle(pixels, textPixels, backgroundRgb, axisRgb);
    }

    /** Returns this style with points and text enlarged by a factor, for presentations. */
    public SpaceStyle scaled(float factor) {
        return new SpaceStyle(
                Math.clamp(pointPixels * factor, 1, 64),
                Math.clamp(Math.round(textPixels * factor), 6, 200),
                backgroundRgb,
                axisRgb);
    }
}
