package dev.gedanken.app.console;

import java.lang.Thread.UncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends uncaught exceptions to the log, so that no stack trace reaches a user. */
public final class UncaughtToLog implements UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(UncaughtToLog.class);

    @Override
    public void uncaughtException(Thread thread, Throwable problem) {
        LOG.error("Thread {} failed", thread.getName(), problem);
    }
}
