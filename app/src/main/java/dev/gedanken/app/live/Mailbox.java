package dev.gedanken.app.live;

import java.time.Duration;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Holds at most one message: a newer one is merged into a waiting one, so that a slow reader sees
 * the latest state and never a queue.
 *
 * @param <T> an immutable message
 */
public final class Mailbox<T> {
    private final BinaryOperator<T> merge;
    private @Nullable T waiting;

    /**
     * Creates an empty mailbox.
     *
     * @param merge merges (waiting, newer)
     */
    public Mailbox(BinaryOperator<T> merge) {
        this.merge = merge;
    }

    /**
     * Puts a message in.
     *
     * @return whether the box was empty, so that the reader must be notified
     */
    public synchronized boolean put(T message) {
        boolean wasEmpty = waiting == null;
        waiting = waiting == null ? message : merge.apply(waiting, message);
        notifyAll();
        return wasEmpty;
    }

    /** Takes the message out if there is one. */
    public synchronized @Nullable T poll() {
        T message = waiting;
        waiting = null;
        return message;
    }

    /**
     * Takes the message out, waiting for one at most {@code timeout}.
     *
     * @throws InterruptedException if the thread is interrupted
     */
    public synchronized @Nullable T await(Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (waiting == null) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return null;
            }
            wait(left);
        }
        return poll();
    }
}
