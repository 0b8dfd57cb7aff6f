package dev.gedanken.app.window.panel;

import atlantafx.base.theme.Styles;
import dev.gedanken.model.LatentUnit;
import dev.gedanken.plugin.LatentPicture;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One latent view: its name, its picture, its size and range. */
final class LatentPictureView extends VBox {
    private final Label name = new Label();
    private final Label caption = new Label();
    private final ImageView view = new ImageView();
    private @Nullable WritableImage image;
    private @Nullable LatentPicture shown;

    LatentPictureView() {
        getStyleClass().add("latent-panel");
        name.getStyleClass().add("latent-name");
        caption.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        view.setPickOnBounds(true);
        getChildren().addAll(name, view, caption);
    }

    /** Returns the part that a person can point at. */
    ImageView picture() {
        return view;
    }

    /** Shows a picture with what is said about it. */
    void show(LatentPicture picture, String title, String words) {
        shown = picture;
        name.setText(title);
        caption.setText(words);
        setAccessibleText(title);
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

    /** Returns the number of the belief that a person points at; empty if at none. */
    Optional<LatentUnit> unitAt(MouseEvent event) {
        LatentPicture present = shown;
        return present == null
                ? Optional.empty()
                : present.unitAt((int) event.getX(), (int) event.getY());
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
