package dev.gedanken.app.window.incremental;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.animation.AnimationTimer;

/**
 * Does pieces of work in order, a few per picture, because styling a long list at once would
 * noticeably block the JavaFX thread.
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
     * Creates an empty queue.
     *
     * @param lot how many pieces are done before each picture
     */
    public IncrementalQueue(int lot) {
        this.lot = lot;
    }

    /** Adds a piece to the end of the queue. */
    public void add(Runnable piece) {
        waiting.add(piece);
        pictures.start();
    }

    /** Drops all pending pieces. */
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
