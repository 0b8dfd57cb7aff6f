package dev.gedanken.app.plugins;

import com.github.zafarkhaja.semver.ParseException;
import dev.gedanken.plugin.PluginApi;
import dev.gedanken.world.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.pf4j.PluginDependency;
import org.pf4j.PluginDescriptor;

/** Explains in one sentence why a plugin is left out, and what would be right. */
final class PluginTroubles {

    private PluginTroubles() {}

    static Message unreadable(Path jar, RuntimeException problem) {
        if (problem instanceof ParseException) {
            return Message.of("app.plugin.range", jar.getFileName(), PluginApi.VERSION);
        }
        if (problem.getCause() instanceof IOException) {
            return Message.of("app.plugin.damaged", jar.getFileName());
        }
        return Message.of("app.plugin.manifest", jar.getFileName());
    }

    static Message second(Path jar, PluginDescriptor plugin) {
        return Message.of("app.plugin.second", jar.getFileName(), plugin.getPluginId());
    }

    static Message otherVersion(PluginDescriptor plugin) {
        return Message.of(
                "app.plugin.version",
                plugin.getPluginId(),
                plugin.getVersion(),
                plugin.getRequires(),
                PluginApi.VERSION);
    }

    static Message unresolved(PluginDescriptor plugin) {
        String needed =
                plugin.getDependencies().stream()
                        .map(PluginTroubles::named)
                        .collect(Collectors.joining(", "));
        return Message.of("app.plugin.others", plugin.getPluginId(), needed);
    }

    private static String named(PluginDependency needed) {
        return needed.getPluginId() + " " + needed.getPluginVersionSupport();
    }

    static Message empty(PluginDescriptor plugin) {
        return Message.of("app.plugin.empty", plugin.getPluginId());
    }

    static Message broken(PluginDescriptor plugin, PluginFailedException problem) {
        return Message.of(
                problem.isLate() ? "app.plugin.late" : "app.plugin.broken",
                plugin.getPluginId(),
                plugin.getVersion(),
                problem.problem());
    }

    /** Says that the user has to decide about a jar. */
    static Message undecided(ListedPlugin.Readable plugin) {
        return Message.of(
                switch (plugin.state()) {
                    case CHANGED -> "app.plugin.changed";
                    case STUCK -> "app.plugin.stuck";
                    default -> "app.plugin.new";
                },
                plugin.identity().id(),
                plugin.identity().version());
    }

    /** Says that the name is already taken; {@code key} determines the kind of thing. */
    static Message taken(String key, String plugin, String name) {
        return Message.of(key, plugin, name);
    }

    /** Says that a panel blocks the window, and what happens to its plugin. */
    static Message late(PanelWatch.Late late, long seconds) {
        return Message.of("app.plugin.panel.late", late.panel(), late.plugin(), seconds);
    }

    /** Reports that a panel does not return, and what happens to the window. */
    static Message lost(PanelWatch.Late late) {
        return Message.of("app.plugin.panel.lost", late.panel(), late.plugin());
    }

    /** Says that a plugin keeps the window's thread, and what becomes of the window. */
    static Message held(String plugin) {
        return Message.of("app.plugin.held", plugin);
    }

    static Message failed(String plugin, PluginFailedException problem) {
        return Message.of("app.plugin.failed", plugin, problem.problem());
    }
}
