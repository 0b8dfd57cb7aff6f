package dev.gedanken.app.plugins;

import dev.gedanken.app.console.FileHash;
import java.io.IOException;
import java.nio.file.Path;
import org.pf4j.PluginDescriptor;

/**
 * Identifies a jar that the user has decided about.
 *
 * @param id of the plugin
 * @param version of the plugin
 * @param sha256 of the whole jar, in lower-case hexadecimal
 */
public record JarIdentity(String id, String version, String sha256) {

    static JarIdentity of(Path jar, PluginDescriptor plugin) throws IOException {
        return new JarIdentity(plugin.getPluginId(), plugin.getVersion(), FileHash.sha256(jar));
    }
}
