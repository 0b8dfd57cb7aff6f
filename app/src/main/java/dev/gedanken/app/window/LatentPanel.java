package dev.gedanken.app.window;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.view.LatentPicture;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One latent view: its name, its picture, its size and range. */
final class LatentPanel extends VBox {
    private final Label name = new Label();
    private final Label caption = new Label();
    private final ImageView view = new ImageView();
    private @Nullable WritableImage image;

    LatentPanel() {
        getStyleClass().add("latent-panel");
        name.getStyleClass().add("latent-name");
        caption.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        getChildren().addAll(name, view, caption);
    }

    void show(LatentPicture picture) {
        name.setText(picture.name());
        caption.setText(picture.caption());
        setAccessibleText("Latent view: " + picture.name());
        imageOfSize(picture.width(), picture.height())
                .getPixelWriter()
                .setPixels(
                        0,
                        0,
                        picture.width(),
                        picture.height(),
                        PixelFormat.getIntArgbInstance(),
                        picture.argb(),
                        picture.width());
    }

    private WritableImage imageOfSize(int width, int height) {
        WritableImage present = image;
        if (present == null || present.getWidth() != width || present.getHeight() != height) {
            present = new WritableImage(width, height);
            image = present;
            view.setImage(present);
            setMaxWidth(width);
        }
        return present;
    }
}
