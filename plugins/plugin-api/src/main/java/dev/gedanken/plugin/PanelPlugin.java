package dev.gedanken.plugin;

import java.util.List;
import org.pf4j.ExtensionPoint;

/**
 * Contributes panels to the studio's docks. The studio's own panels are contributed in the same
 * way.
 *
 * <p>A PF4J extension: the implementation has a public constructor without parameters, carries
 * {@link org.pf4j.Extension} and is named in its jar's {@code META-INF/extensions.idx}, which
 * PF4J's annotation processor writes. {@code docs/guide/plugins.md} describes what else the jar
 * needs.
 */
public interface PanelPlugin extends ExtensionPoint {

    /** Returns the contributed panels, in display order. Not called on the JavaFX thread. */
    List<PanelFactory> panels();
}
