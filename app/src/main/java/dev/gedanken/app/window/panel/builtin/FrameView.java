package dev.gedanken.app.window.panel.builtin;

import dev.gedanken.world.Frame;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** A frame in crisp pixels, enlarged by a whole factor. */
final class FrameView extends ImageView {
    private WritableImage image = new WritableImage(1, 1);

    void show(Frame frame, double side) {
        if (image.getWidth() != frame.width() || image.getHeight() != frame.height()) {
            image = new WritableImage(frame.width(), frame.height());
            setImage(image);
            setSmooth(false);
        }
        byte[] rgb = new byte[frame.width() * frame.height() * Frame.CHANNELS];
        frame.copyTo(rgb, 0);
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        frame.width(),
                        frame.height(),
                        PixelFormat.getByteRgbInstance(),
                        rgb,
                        0,
                        frame.width() * Frame.CHANNELS);
        setFitWidth(side);
        setFitHeight(side);
    }
}
