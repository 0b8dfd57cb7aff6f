package dev.gedanken.app.view.hud;

import java.util.ArrayDeque;
import java.util.Deque;

/** Counts frames over the last second; belongs to one thread. */
public final class FrameRate {
    private static final long WINDOW_NANOS = 1_000_000_000L;

    private final Deque<Long> shown = new ArrayDeque<>();

    /** Records a frame that was shown at {@code nanos}. */
    public void shown(long nanos) {
        shown.addLast(nanos);
    }

    /** Returns frames per second over the second before {@code nanos}; 0 if nothing was shown. */
    public int perSecond(long nanos) {
        while (!shown.isEmpty() && nanos - shown.peekFirst() >= WINDOW_NANOS) {
            shown.removeFirst();
        }
        return shown.size();
    }
}
