package dev.gedanken.app.plugins;

/**
 * A failed call of a plugin. Holds no object of the plugin, so that it can be reported and logged
 * safely.
 */
final class PluginFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean isLate;

    private PluginFailedException(String problem, boolean isLate) {
        super(problem);
        this.isLate = isLate;
    }

    /** Describes an exception; runs plugin code if its class belongs to the plugin. */
    static PluginFailedException of(Throwable problem) {
        Throwable first = problem.getCause() == null ? problem : problem.getCause();
        PluginFailedException failure = new PluginFailedException(String.valueOf(first), false);
        failure.setStackTrace(first.getStackTrace());
        return failure;
    }

    static PluginFailedException late(long seconds) {
        return new PluginFailedException("no answer within %d seconds".formatted(seconds), true);
    }

    /** Returns whether it did not return in time. */
    boolean isLate() {
        return isLate;
    }

    /** Returns what went wrong, in a few words. */
    String problem() {
        return String.valueOf(getMessage());
    }
}
