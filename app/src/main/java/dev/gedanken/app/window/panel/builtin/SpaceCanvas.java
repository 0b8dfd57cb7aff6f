package dev.gedanken.app.window.panel.builtin;

import dev.gedanken.app.space.BeliefScene;
import dev.gedanken.app.space.SpaceLook;
import dev.gedanken.app.stage.DrawnPicture;
import dev.gedanken.app.stage.SpacePick;
import dev.gedanken.app.stage.SpaceView;
import dev.gedanken.app.window.image.RingImages;
import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.space.SpaceStyle;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/**
 * The view of latent space: rotated by dragging, moved with the right button or Shift, zoomed with
 * the wheel.
 */
final class SpaceCanvas extends Region {
    private static final int REACH = 8;
    private static final double KEY_TURN = 0.05;
    private static final double KEY_ZOOM = 100;
    private static final double CLICK = 3;

    private final ImageView view = new ImageView();
    private final RingImages images = new RingImages();
    private final LatentSpaceService door;
    private Optional<BeliefScene> scene = Optional.empty();
    private Optional<SpaceLook> look = Optional.empty();
    private double lastX;
    private double lastY;
    private double dragged;

    /** Whether the user has chosen a view; otherwise everything is always visible. */
    private boolean isChosen;

    private final AnimationTimer motion =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    draw();
                    if (look.filter(each -> each.isMoving(System.nanoTime())).isEmpty()) {
                        stop();
                    }
                }
            };

    SpaceCanvas(LatentSpaceService door, String accessibleName) {
        this.door = door;
        setId("space");
        setAccessibleText(accessibleName);
        setFocusTraversable(true);
        setMinSize(0, 0);
        getStyleClass().add("space-canvas");
        view.setSmooth(false);
        view.setMouseTransparent(true);
        getChildren().add(view);
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseClicked(this::clicked);
        setOnScroll(this::scrolled);
        setOnKeyPressed(this::typed);
    }

    /** Replaces the points. */
    void show(BeliefScene next) {
        scene = Optional.of(next);
        if (look.isEmpty() || !isChosen) {
            look = Optional.of(SpaceLook.at(next.scene().points().bounds()));
        }
        draw();
    }

    /** Shows nothing until there are points again, and then all of them. */
    void clear() {
        scene = Optional.empty();
        look = Optional.empty();
        isChosen = false;
        view.setImage(null);
    }

    /** Takes ownership of a picture. */
    void show(DrawnPicture picture) {
        if (scene.isEmpty()) {
            picture.release();
            return;
        }
        view.setImage(images.show(picture));
        place();
    }

    /** Moves the camera so that everything is visible. */
    void fit() {
        isChosen = false;
        look =
                scene.flatMap(shown ->
                        look.map(each ->
                                each.fitting(shown.scene().points().bounds(), System.nanoTime())));
        motion.start();
    }

    private void draw() {
        double scale = scale();
        int width = (int) Math.floor(getWidth() * scale);
        int height = (int) Math.floor(getHeight() * scale);
        if (width < 1 || height < 1) {
            return;
        }
        scene.ifPresent(shown ->
                look.ifPresent(from ->
                        door.draw(
                                new SpaceView(
                                        shown,
                                        from.at(System.nanoTime()),
                                        SpaceStyle.dark().scaled((float) scale),
                                        new PixelSize(width, height)))));
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        lastX = event.getX();
        lastY = event.getY();
        dragged = 0;
    }

    private void dragged(MouseEvent event) {
        double right = (event.getX() - lastX) / getHeight();
        double down = (event.getY() - lastY) / getHeight();
        dragged += Math.abs(event.getX() - lastX) + Math.abs(event.getY() - lastY);
        lastX = event.getX();
        lastY = event.getY();
        isChosen = true;
        boolean isPan = event.getButton() != MouseButton.PRIMARY || event.isShiftDown();
        long now = System.nanoTime();
        look =
                look.map(from ->
                        isPan ? from.panned(right, down, now) : from.orbited(right, down, now));
        draw();
    }

    private void clicked(MouseEvent event) {
        if (event.getClickCount() == 2) {
            fit();
        } else if (dragged <= CLICK && event.getButton() == MouseButton.PRIMARY) {
            int reach = (int) Math.round(REACH * scale());
            door.pick(
                    new SpacePick(
                            (int) (event.getX() * scale()), (int) (event.getY() * scale()), reach));
        }
    }

    private void scrolled(ScrollEvent event) {
        isChosen = true;
        look = look.map(from -> from.zoomed(event.getDeltaY(), System.nanoTime()));
        draw();
        event.consume();
    }

    private void typed(KeyEvent event) {
        long now = System.nanoTime();
        Optional<SpaceLook> next =
                look.flatMap(from ->
                        switch (event.getCode()) {
                            case LEFT -> Optional.of(from.orbited(-KEY_TURN, 0, now));
                            case RIGHT -> Optional.of(from.orbited(KEY_TURN, 0, now));
                            case UP -> Optional.of(from.orbited(0, -KEY_TURN, now));
                            case DOWN -> Optional.of(from.orbited(0, KEY_TURN, now));
                            case PAGE_UP -> Optional.of(from.zoomed(KEY_ZOOM, now));
                            case PAGE_DOWN -> Optional.of(from.zoomed(-KEY_ZOOM, now));
                            default -> Optional.empty();
                        });
        if (next.isPresent()) {
            isChosen = true;
            look = next;
            draw();
            event.consume();
        }
    }

    @Override
    protected void layoutChildren() {
        place();
        draw();
    }

    private void place() {
        if (view.getImage() != null) {
            view.setFitWidth(view.getImage().getWidth() / scale());
            view.setFitHeight(view.getImage().getHeight() / scale());
        }
    }

    private double scale() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
    }
}
