package dev.gedanken.app.plugins;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls code of plugins: on a thread of its own, for a limited time, whatever it throws.
 *
 * @param limit after which a call is given up; its thread cannot be ended and is left alone
 */
record PluginCalls(Duration limit) {
    /** How long a plugin may take unless a test asks otherwise. */
    static final Duration LIMIT = Duration.ofSeconds(10);

    /**
     * Returns what a call returns.
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

    /** What is thrown may be a plugin's own class, so it is described here, where that may fail or hang, too. */
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
