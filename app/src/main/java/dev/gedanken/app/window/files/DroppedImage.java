package dev.gedanken.app.window.files;

import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;

/** Makes a frame of an image file. */
public final class DroppedImage {

    private DroppedImage() {}

    /**
     * Returns an image as a frame of the model's size.
     *
     * @throws BadInputException if the file is no image
     */
    public static Frame frame(Path file, int size) {
        Image image = new Image(file.toUri().toString(), size, size, false, true);
        if (image.isError() || image.getPixelReader() == null) {
            throw BadInputException.of("app.picture.unreadable", file);
        }
        PixelReader pixels = image.getPixelReader();
        byte[] rgb = new byte[size * size * Frame.CHANNELS];
        for (int i = 0; i < size * size; i++) {
            int argb = pixels.getArgb(i % size, i / size);
            rgb[i * 3] = (byte) (argb >> 16);
            rgb[i * 3 + 1] = (byte) (argb >> 8);
            rgb[i * 3 + 2] = (byte) argb;
        }
        return Frame.of(size, size, rgb);
    }
}
