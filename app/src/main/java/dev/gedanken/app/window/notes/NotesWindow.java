package dev.gedanken.app.window.notes;

import dev.gedanken.app.live.snapshot.LiveSettings;
import dev.gedanken.app.notes.Elapsed;
import dev.gedanken.app.notes.NextKeys;
import dev.gedanken.app.notes.SpeakerNotes;
import dev.gedanken.app.view.keymap.Keymap;
import dev.gedanken.app.view.text.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;

/**
 * The speaker's window, while it is open. It handles the studio's keys, so the speaker need not
 * care which window has the focus.
 */
public final class NotesWindow implements AutoCloseable {
    private static final double WIDTH = 760;
    private static final double HEIGHT = 560;
    private static final Duration TICK = Duration.millis(500);

    private final Stage stage = new Stage();
    private final Timeline ticks;
    private final LongSupplier nanos;
    private final long beganNanos;
    private NotesView view;
    private SpeakerNotes notes = SpeakerNotes.NONE;
    private int page;

    /**
     * Creates a window that is not shown yet.
     *
     * @param owner the studio's window, with which it closes
     * @param nanos gives the time, like {@link System#nanoTime()}
     * @param styler gives a scene its theme and its keys
     */
    public NotesWindow(
            Window owner, Texts texts, Keymap keymap, LongSupplier nanos, Consumer<Scene> styler) {
        this.nanos = nanos;
        this.beganNanos = nanos.getAsLong();
        view = new NotesView(texts, keymap);
        ticks = new Timeline(new KeyFrame(TICK, event -> tick()));
        ticks.setCycleCount(Animation.INDEFINITE);
        Scene scene = new Scene(view, WIDTH, HEIGHT);
        styler.accept(scene);
        stage.initOwner(owner);
        stage.setTitle(texts.of("notes.title"));
        stage.setScene(scene);
        view.show(notes, page);
    }

    /**
     * Opens it, and gives the focus back to the owner.
     *
     * @param place the area that it fills; empty for a normal window
     */
    public void open(Window owner, Optional<Rectangle2D> place) {
        place.ifPresent(area -> {
            stage.setX(area.getMinX());
            stage.setY(area.getMinY());
            stage.setWidth(area.getWidth());
            stage.setHeight(area.getHeight());
        });
        ticks.play();
        stage.show();
        owner.requestFocus();
    }

    /** Notifies when the user closes it. */
    public void whenClosed(Runnable listener) {
        stage.setOnCloseRequest(event -> listener.run());
    }

    /** Shows other notes, from their first page. */
    public void show(SpeakerNotes other) {
        notes = other;
        page = 0;
        view.show(notes, page);
    }

    /** Continues with other texts or keys. */
    public void speak(Texts texts, Keymap keymap) {
        view = new NotesView(texts, keymap);
        stage.getScene().setRoot(view);
        stage.setTitle(texts.of("notes.title"));
        view.show(notes, page);
        tick();
    }

    /** Turns a number of pages. */
    public void turn(int pages) {
        page = notes.nearest(page + pages);
        view.show(notes, page);
    }

    /** Shows what comes next. */
    public void show(LiveSettings settings) {
        view.show(NextKeys.of(settings));
    }

    private void tick() {
        view.showTime(Elapsed.text(java.time.Duration.ofNanos(nanos.getAsLong() - beganNanos)));
    }

    /** Returns the scene, to be given another theme. */
    public Scene scene() {
        return stage.getScene();
    }

    @Override
    public void close() {
        ticks.stop();
        stage.hide();
    }
}
