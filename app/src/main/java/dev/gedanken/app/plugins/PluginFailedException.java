package dev.gedanken.app.plugins;

/** A call of a plugin that failed. Holds no object of the plugin, so that it can be told and logged safely. */
final class PluginFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean isLate;

    private PluginFailedException(String problem, boolean isLate) {
        super(problem);
        this.isLate = isLate;
    }

    /** Describes what was thrown; runs code of the plugin if that class is its own. */
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
