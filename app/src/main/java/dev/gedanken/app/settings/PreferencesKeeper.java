package dev.gedanken.app.settings;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads and writes preferences in the background, in order, on its own thread. */
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

    /**
     * Returns the current preferences without waiting: the defaults until the file has been read.
     */
    public Preferences latest() {
        return latest;
    }

    /** Returns the file's initial content, as soon as it has been read. */
    public Preferences first() {
        return first.join();
    }

    /**
     * Writes preferences in the background and returns at once; after closing, writes them
     * directly.
     */
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
