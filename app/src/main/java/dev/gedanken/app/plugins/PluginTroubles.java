package dev.gedanken.app.plugins;

import com.github.zafarkhaja.semver.ParseException;
import dev.gedanken.plugin.PluginApi;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pf4j.PluginDependency;
import org.pf4j.PluginDescriptor;

/** Says in one sentence why a plugin is left out, and what would be right. */
final class PluginTroubles {

    private PluginTroubles() {}

    static String unreadable(Path jar, RuntimeException problem) {
        if (problem instanceof ParseException) {
            return "The plugin %s is left out: its Plugin-Requires must be a range of versions, such as >=%s."
                    .formatted(jar.getFileName(), PluginApi.VERSION);
        }
        if (problem.getCause() instanceof IOException) {
            return "The plugin %s is left out, because it is damaged: get it anew."
                    .formatted(jar.getFileName());
        }
        return "The plugin %s is left out: its manifest must have a Plugin-Id and a Plugin-Version."
                .formatted(jar.getFileName());
    }

    static String second(Path jar, PluginDescriptor plugin) {
        return "The plugin %s is left out, because another jar brings '%s', too: remove one of them."
                .formatted(jar.getFileName(), plugin.getPluginId());
    }

    static String otherVersion(PluginDescriptor plugin) {
        return "The plugin '%s' %s is left out: it needs the plugin API %s and this is %s; get a version made for it."
                .formatted(
                        plugin.getPluginId(),
                        plugin.getVersion(),
                        plugin.getRequires(),
                        PluginApi.VERSION);
    }

    static String unresolved(PluginDescriptor plugin) {
        String needed =
                plugin.getDependencies().stream()
                        .map(PluginTroubles::named)
                        .collect(Collectors.joining(", "));
        return "The plugin '%s' is left out: it needs others (%s), which must be there and must not need it in turn."
                .formatted(plugin.getPluginId(), needed);
    }

    private static String named(PluginDependency needed) {
        return needed.getPluginId() + " " + needed.getPluginVersionSupport();
    }

    static String empty(PluginDescriptor plugin) {
        return "The plugin '%s' is left out: its META-INF/extensions.idx must name a panel or scene plugin."
                .formatted(plugin.getPluginId());
    }

    static String broken(PluginDescriptor plugin, @Nullable Throwable problem) {
        return "The plugin '%s' %s is left out, because it does not start (%s): get a version made for this program."
                .formatted(plugin.getPluginId(), plugin.getVersion(), problem);
    }

    static String taken(String plugin, String kind, String name) {
        return "The plugin '%s' brings a %s called '%s', of which there is one already: that is left out."
                .formatted(plugin, kind, name);
    }

    static String failed(String plugin, Throwable problem) {
        return "The plugin '%s' is left out, because it fails (%s): get a version made for this program."
                .formatted(plugin, problem);
    }
}
