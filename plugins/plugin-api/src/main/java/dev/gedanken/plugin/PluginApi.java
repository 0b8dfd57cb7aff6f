package dev.gedanken.plugin;

/** Says which version of this API a program offers. */
public final class PluginApi {
    /**
     * The version, by semantic versioning; a plugin's {@code Plugin-Requires} is held against it. Before 1.0
     * the middle number grows with every change that a plugin may notice.
     */
    public static final String VERSION = "0.2.4";

    private PluginApi() {}
}
