package dev.gedanken.app.window.incremental;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.animation.AnimationTimer;

/**
 * Does pieces of work a few a picture, in order: a long list that is styled in one go holds the JavaFX thread
 * up for longer than a person likes.
 */
public final class IncrementalQueue {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final int lot;
    private final AnimationTimer pictures =
            new AnimationTimer() {
                @Override
                public void handle(long nowNanos) {
                    doLot();
                }
            };

    /**
     * Creates one with nothing to do.
     *
     * @param lot how many pieces are done before each picture
     */
    public IncrementalQueue(int lot) {
        this.lot = lot;
    }

    /** Does a piece after all that wait. */
    public void add(Runnable piece) {
        waiting.add(piece);
        pictures.start();
    }

    /** Forgets what waits. */
    public void clear() {
        waiting.clear();
    }

    private void doLot() {
        for (int i = 0; i < lot && !waiting.isEmpty(); i++) {
            waiting.remove().run();
        }
        if (waiting.isEmpty()) {
            pictures.stop();
        }
    }
}
