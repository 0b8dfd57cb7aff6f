package dev.gedanken.app.console;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops work in an orderly way when the program is asked to end by Ctrl+C, a signal or a logout:
 * the work is asked to stop, and the program ends when it has stopped, or after
 * {@value #MOST_SECONDS} seconds.
 */
public final class StopSignal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StopSignal.class);
    private static final long MOST_SECONDS = 30;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean isAsked;

    private StopSignal(Runnable ask) {
        hook = new Thread(() -> askAndWait(ask), "stop-in-order");
    }

    /** Begins work that checks {@link #isAsked} regularly, until {@link #close}. */
    public static StopSignal heard() {
        return calling(() -> {});
    }

    /**
     * Begins work that is asked to stop by a call, until {@link #close}.
     *
     * @param ask called at most once, on another thread; must not block
     */
    public static StopSignal calling(Runnable ask) {
        StopSignal signal = new StopSignal(ask);
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    /** Returns whether the work should stop; from any thread. */
    public boolean isAsked() {
        return isAsked;
    }

    private void askAndWait(Runnable ask) {
        isAsked = true;
        ask.run();
        try {
            if (!ended.await(MOST_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The work did not stop within {} s", MOST_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reports that the work has ended. */
    @Override
    public void close() {
        ended.countDown();
        if (!isAsked) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                LOG.debug("The program is ending", e);
            }
        }
    }
}
