package dev.gedanken.plugin;

import java.util.List;
import org.pf4j.ExtensionPoint;

/**
 * Contributes panels to the studio's docks. The studio's own panels come in the same way.
 *
 * <p>An extension of PF4J: the implementation has a public constructor without parameters, carries {@link
 * org.pf4j.Extension} and is named in its jar's {@code META-INF/extensions.idx}, which PF4J's annotation
 * processor writes. {@code docs/guide/plugins.md} says what else the jar needs.
 */
public interface PanelPlugin extends ExtensionPoint {

    /** Returns the contributed panels, in the order in which people should see them. Not on the JavaFX thread. */
    List<PanelFactory> panels();
}
