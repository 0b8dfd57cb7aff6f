package dev.gedanken.app.window.panel.builtin;

import atlantafx.base.theme.Styles;
import dev.gedanken.app.view.text.Texts;
import dev.gedanken.model.LatentUnit;
import dev.gedanken.plugin.LatentPicture;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** One latent view: its name, its picture, its size and range. */
final class LatentPictureView extends VBox {
    private final Label name = new Label();
    private final Label caption = new Label();
    private final ToggleButton over = new ToggleButton();
    private final Texts texts;
    private final ImageView view = new ImageView();
    private @Nullable WritableImage image;
    private @Nullable LatentPicture shown;

    /**
     * Creates an empty view.
     *
     * @param lay receives the view's name when it should become the stage's overlay, or no longer
     *     be it
     */
    LatentPictureView(Texts texts, Consumer<String> lay) {
        this.texts = texts;
        getStyleClass().add("latent-panel");
        name.getStyleClass().add("latent-name");
        caption.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        view.setPickOnBounds(true);
        over.setGraphic(new FontIcon(MaterialDesignL.LAYERS_OUTLINE));
        over.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL, "latent-over");
        over.setOnAction(
                event -> Optional.ofNullable(shown).map(LatentPicture::name).ifPresent(lay));
        over.managedProperty().bind(over.visibleProperty());
        HBox heading = new HBox(name, over);
        heading.getStyleClass().add("latent-heading");
        getChildren().addAll(heading, view, caption);
    }

    /** Returns the part for mouse events. */
    ImageView picture() {
        return view;
    }

    /** Sets whether the view can be the stage's overlay, and whether it is. */
    void showOverlay(boolean canLie, boolean lies) {
        over.setVisible(canLie);
        over.setSelected(lies);
    }

    /** Shows a picture with its texts. */
    void show(LatentPicture picture, String title, String words) {
        shown = picture;
        if (!title.equals(name.getText())) {
            String what = texts.of("latent.over", title);
            over.setTooltip(new Tooltip(what));
            over.setAccessibleText(what);
        }
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

    /** Returns the number of the belief at a mouse position; empty if there is none. */
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
