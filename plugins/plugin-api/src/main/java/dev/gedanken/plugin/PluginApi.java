package dev.gedanken.plugin;

/** The version of this API. */
public final class PluginApi {
    /**
     * The version, by semantic versioning; a plugin's {@code Plugin-Requires} is compared with it.
     * Before 1.0 the middle number grows with every change that may affect a plugin.
     */
    public static final String VERSION = "0.2.4";

    private PluginApi() {}
}
