package dev.gedanken.plugin;

import java.util.List;

/**
 * Contributes panels to the studio's docks. The studio's own panels come in the same way.
 *
 * <p>An implementation has a public constructor without parameters and is named in its jar's {@code
 * META-INF/services/dev.gedanken.plugin.PanelPlugin}; the studio finds it there through {@link
 * java.util.ServiceLoader}, on its class path and in the jars of its plugin folder.
 */
public interface PanelPlugin {

    /** Returns the contributed panels, in the order in which people should see them. */
    List<PanelFactory> panels();
}
