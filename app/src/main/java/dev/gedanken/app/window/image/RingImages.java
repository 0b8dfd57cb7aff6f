package dev.gedanken.app.window.image;

import dev.gedanken.app.stage.DrawnPicture;
import dev.gedanken.app.stage.PictureRing;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/**
 * Shows a ring's pictures as images without copying, and releases each slot one picture after it
 * left the screen, when the toolkit has certainly stopped reading it.
 */
public final class RingImages {
    private @Nullable PictureRing ring;
    private final List<PixelBuffer<IntBuffer>> buffers = new ArrayList<>();
    private final List<Image> images = new ArrayList<>();
    private @Nullable DrawnPicture shown;
    private @Nullable DrawnPicture leaving;

    /** Takes ownership of a picture and returns the image that shows it. */
    public Image show(DrawnPicture picture) {
        if (picture.ring() != ring) {
            wrap(picture.ring());
        }
        buffers.get(picture.slot()).updateBuffer(buffer -> null);
        if (leaving != null) {
            leaving.release();
        }
        leaving = shown;
        shown = picture;
        return images.get(picture.slot());
    }

    /** Releases all slots. */
    public void release() {
        if (leaving != null) {
            leaving.release();
        }
        if (shown != null) {
            shown.release();
        }
        leaving = null;
        shown = null;
    }

    private void wrap(PictureRing next) {
        ring = next;
        buffers.clear();
        images.clear();
        for (int slot = 0; slot < PictureRing.SLOTS; slot++) {
            PixelBuffer<IntBuffer> buffer =
                    new PixelBuffer<>(
                            next.width(),
                            next.height(),
                            pixels(new DrawnPicture(next, slot)),
                            PixelFormat.getIntArgbPreInstance());
            buffers.add(buffer);
            images.add(new WritableImage(buffer));
        }
    }

    /** The same bytes as ints: the software pipeline copies ints, but converts bytes one by one. */
    private static IntBuffer pixels(DrawnPicture picture) {
        return picture.bgra().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
    }
}
