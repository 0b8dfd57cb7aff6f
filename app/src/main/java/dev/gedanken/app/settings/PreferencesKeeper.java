package dev.gedanken.app.settings;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads preferences while other things start, and writes them while other things go on: in order, on a thread
 * of its own.
 */
public final class PreferencesKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PreferencesKeeper.class);
    private static final long TIMEOUT_SECONDS = 5;

    private final ExecutorService writing =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("preferences").factory());
    private final PreferencesFile file;
    private final CompletableFuture<Preferences> first;
    private volatile Preferences latest = Preferences.DEFAULT;

    /** Begins to read a file. */
    public PreferencesKeeper(PreferencesFile file) {
        this.file = file;
        this.first = CompletableFuture.supplyAsync(this::readFirst, writing);
    }

    private Preferences readFirst() {
        latest = file.read();
        return latest;
    }

    /** Returns what holds now: the defaults until the file was read; does not wait. */
    public Preferences latest() {
        return latest;
    }

    /** Returns what the file said when this began, as soon as that is known. */
    public Preferences first() {
        return first.join();
    }

    /** Writes preferences; returns at once, unless this was closed: then it writes them itself. */
    public void write(Preferences preferences) {
        latest = preferences;
        try {
            writing.execute(() -> file.write(preferences));
        } catch (RejectedExecutionException e) {
            LOG.debug("Written late", e);
            file.write(preferences);
        }
    }

    /** Waits until everything is written. */
    @Override
    public void close() {
        writing.shutdown();
        try {
            if (!writing.awaitTermination(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Preferences could not be written in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
