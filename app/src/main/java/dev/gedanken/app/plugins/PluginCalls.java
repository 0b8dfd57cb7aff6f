package dev.gedanken.app.plugins;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls plugin code on a separate thread, for a limited time, and handles whatever it throws.
 *
 * @param limit after which a call is abandoned; its thread cannot be stopped and keeps running
 */
record PluginCalls(Duration limit) {
    /** The default time limit for a plugin. */
    static final Duration LIMIT = Duration.ofSeconds(10);

    /**
     * Returns a call's result.
     *
     * @throws PluginFailedException if it threw anything, or did not return in time
     */
    <T> T of(String plugin, Callable<T> work) throws PluginFailedException {
        FutureTask<T> task = new FutureTask<>(() -> guarded(work));
        Thread thread = Thread.ofPlatform().daemon().name("plugin " + plugin).start(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
            throw PluginFailedException.late(limit.toSeconds());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof PluginFailedException failure
                    ? failure
                    : PluginFailedException.of(e);
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw PluginFailedException.of(e);
        }
    }

    /**
     * An exception may be of the plugin's own class, so it is described here, where that may also
     * fail or hang.
     */
    @SuppressWarnings("PMD.AvoidCatchingThrowable")
    private static <T> T guarded(Callable<T> work) throws PluginFailedException {
        try {
            return work.call();
        } catch (PluginFailedException e) {
            throw e;
        } catch (Throwable e) {
            throw PluginFailedException.of(e);
        }
    }
}
