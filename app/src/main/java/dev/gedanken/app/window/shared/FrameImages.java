package dev.gedanken.app.window.shared;

import dev.gedanken.world.Frame;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;

/** Makes images of frames. */
public final class FrameImages {
    private static final int OPAQUE = 0xFF000000;

    private FrameImages() {}

    /** Returns a frame with each pixel a square of {@code scale} pixels. */
    public static WritableImage of(Frame frame, int scale) {
        WritableImage image = new WritableImage(frame.width() * scale, frame.height() * scale);
        PixelWriter pixels = image.getPixelWriter();
        for (int y = 0; y < frame.height() * scale; y++) {
            for (int x = 0; x < frame.width() * scale; x++) {
                pixels.setArgb(x, y, argb(frame, x / scale, y / scale));
            }
        }
        return image;
    }

    private static int argb(Frame frame, int x, int y) {
        return OPAQUE
                | frame.channel(x, y, 0) << 16
                | frame.channel(x, y, 1) << 8
                | frame.channel(x, y, 2);
    }
}
