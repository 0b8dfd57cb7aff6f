package dev.gedanken.app.window.welcome;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.util.Duration;

/** Pictures of cards that are animated while they are visible. */
final class MovingPictures {
    private static final Duration PERIOD = Duration.millis(100);

    private final List<Moving> moving = new ArrayList<>();
    private final Timeline clock = new Timeline(new KeyFrame(PERIOD, event -> move()));
    private final int ticks;
    private int tick;

    /** An animated picture. */
    private record Moving(ImageView view, List<Image> images) {

        void show(int index) {
            view.setImage(images.get(index % images.size()));
        }
    }

    /**
     * Creates it without pictures.
     *
     * @param ticks for how many tenths of a second each picture is shown
     */
    MovingPictures(int ticks) {
        this.ticks = ticks;
        clock.setCycleCount(Animation.INDEFINITE);
    }

    /** Animates one more; one without frames stays empty. */
    void add(ImageView view, List<Image> images) {
        if (!images.isEmpty()) {
            Moving film = new Moving(view, images);
            film.show(0);
            moving.add(film);
        }
    }

    void clear() {
        moving.clear();
    }

    /** Starts or stops the animation. */
    void setRunning(boolean isOn) {
        if (isOn) {
            clock.playFromStart();
        } else {
            clock.stop();
        }
    }

    private void move() {
        tick++;
        moving.forEach(film -> film.show(tick / ticks));
    }
}
