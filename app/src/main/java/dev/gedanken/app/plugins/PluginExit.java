package dev.gedanken.app.plugins;

/** Replaces the methods that end the program in plugins; public because plugin classes call it. */
public final class PluginExit {
    static final String NAME = "exit";

    private PluginExit() {}

    /** Throws instead of ending the program. */
    public static void exit(int status) {
        throw new SecurityException(
                "it wanted to end the program with status %d".formatted(status));
    }

    /** Throws instead of ending the program. */
    public static void exit(Runtime runtime, int status) {
        exit(status);
    }
}
