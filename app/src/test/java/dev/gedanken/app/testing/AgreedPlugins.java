package dev.gedanken.app.testing;

import dev.gedanken.app.plugins.ListedPlugin;
import dev.gedanken.app.plugins.PluginConsents;
import dev.gedanken.app.plugins.PluginConsents.Decision;
import dev.gedanken.app.plugins.PluginFolder;
import dev.gedanken.app.plugins.Plugins;
import java.nio.file.Path;

/** Jars in a folder to which a person agreed, as {@code ./gedanken plugins enable} does. */
public final class AgreedPlugins {

    private AgreedPlugins() {}

    /** Returns a folder of jars; what is agreed to is kept beside it. */
    public static PluginFolder folder(Path jars) {
        return new PluginFolder(
                jars, new PluginConsents(jars.resolveSibling("plugin-consents.json")));
    }

    /** Agrees to every jar in a folder. */
    public static Plugins in(Path jars) {
        PluginFolder folder = folder(jars);
        agreeToAll(folder);
        return new Plugins(folder);
    }

    /** Agrees to every jar that says what it is; of two of one plugin to the first. */
    public static void agreeToAll(PluginFolder folder) {
        for (ListedPlugin plugin : folder.list().reversed()) {
            if (plugin instanceof ListedPlugin.Readable readable) {
                folder.consents().remember(readable.identity(), Decision.ENABLED);
            }
        }
    }
}
