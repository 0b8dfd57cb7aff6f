package dev.gedanken.app.window;

import dev.gedanken.app.console.Png;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * The pixels of a window.
 *
 * @param width in pixels
 * @param height in pixels
 * @param argb {@code (height, width)}, 0xAARRGGBB
 */
@SuppressWarnings("ArrayRecordComponent") // Passed from one thread to one other.
public record WindowPicture(int width, int height, int[] argb) {

    /** Takes a picture of a scene; on the JavaFX thread. */
    static WindowPicture of(Scene scene) {
        WritableImage image = scene.snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return new WindowPicture(width, height, argb);
    }

    /** Returns the picture as PNG. */
    public byte[] png() {
        return Png.of(width, height, argb);
    }
}
