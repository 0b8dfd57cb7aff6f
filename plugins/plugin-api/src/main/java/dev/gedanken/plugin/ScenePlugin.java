package dev.gedanken.plugin;

import dev.gedanken.scene.Scene;
import java.util.List;
import org.pf4j.ExtensionPoint;

/**
 * Contributes scenes to the program.
 *
 * <p>A PF4J extension, like {@link PanelPlugin}; one jar may contain both.
 */
public interface ScenePlugin extends ExtensionPoint {

    /**
     * Returns the contributed scenes, in display order.
     *
     * <p>Called once when the program starts. Each scene's name must be unique, because packs and
     * the command line refer to it.
     */
    List<Scene<?>> scenes();
}
