package dev.gedanken.app.testing;

import dev.gedanken.app.plugins.ListedPlugin;
import dev.gedanken.app.plugins.PluginConsents;
import dev.gedanken.app.plugins.PluginConsents.Decision;
import dev.gedanken.app.plugins.PluginFolder;
import dev.gedanken.app.plugins.Plugins;
import java.nio.file.Path;

/** Jars in a folder to which the user has agreed, as with {@code ./gedanken plugins enable}. */
public final class AgreedPlugins {

    private AgreedPlugins() {}

    /** Returns a folder of jars; the consents are stored next to it. */
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

    /** Agrees to every jar with a valid description; if two are of one plugin, to the first. */
    public static void agreeToAll(PluginFolder folder) {
        for (ListedPlugin plugin : folder.list().reversed()) {
            if (plugin instanceof ListedPlugin.Readable readable) {
                folder.consents().remember(readable.identity(), Decision.ENABLED);
            }
        }
    }
}
