package dev.gedanken.app.window.stage;

import dev.gedanken.app.stage.DrawnPicture;
import dev.gedanken.app.window.image.RingImages;
import dev.gedanken.plugin.PlanSight;
import java.util.Optional;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/**
 * Shows square pictures as large as possible, with each pixel on exactly one pixel of the screen.
 */
final class PictureView extends Region {
    private static final double LEAST_SIDE = 64;
    private static final double PREFERRED_SIDE = 512;

    private final ImageView view = new ImageView();
    private final PlanPaths paths = new PlanPaths();
    private final RingImages images = new RingImages();
    private final Runnable sizeChanged;

    /**
     * Creates an empty view.
     *
     * @param accessibleName its name for screen readers
     * @param sizeChanged notified when {@link #side} has changed
     */
    PictureView(String accessibleName, Runnable sizeChanged) {
        this.sizeChanged = sizeChanged;
        getStyleClass().add("picture");
        setAccessibleText(accessibleName);
        setMinSize(LEAST_SIDE, LEAST_SIDE);
        setPrefSize(PREFERRED_SIDE, PREFERRED_SIDE);
        view.setSmooth(false);
        getChildren().addAll(view, paths);
    }

    /** Shows the paths of a plan over the picture. */
    void showPlan(Optional<PlanSight> sight) {
        paths.show(sight);
    }

    /** Takes ownership of a picture and shows it. */
    void show(DrawnPicture picture) {
        view.setImage(images.show(picture));
        place();
    }

    /** Releases the picture because it is no longer shown. */
    void release() {
        view.setImage(null);
        images.release();
    }

    /** Returns the side of the picture that fits, in device pixels; 0 while it is not laid out. */
    int side() {
        return isVisible() ? (int) Math.floor(Math.min(getWidth(), getHeight()) * scale()) : 0;
    }

    @Override
    protected void layoutChildren() {
        place();
        sizeChanged.run();
    }

    private void place() {
        if (view.getImage() == null) {
            return;
        }
        double room = Math.min(getWidth(), getHeight());
        double side = Math.min(room, view.getImage().getWidth() / scale());
        view.setFitWidth(side);
        view.setFitHeight(side);
        view.relocate(
                snapPositionX((getWidth() - side) / 2), snapPositionY((getHeight() - side) / 2));
        paths.resizeRelocate(view.getLayoutX(), view.getLayoutY(), side, side);
    }

    private double scale() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
    }
}
