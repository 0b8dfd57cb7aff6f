package dev.gedanken.plugin;

import dev.gedanken.scene.Scene;
import java.util.List;
import org.pf4j.ExtensionPoint;

/**
 * Contributes scenes to the program.
 *
 * <p>An extension of PF4J, like {@link PanelPlugin}; one jar may bring both.
 */
public interface ScenePlugin extends ExtensionPoint {

    /**
     * Returns the contributed scenes, in the order in which people should see them.
     *
     * <p>Called once when the program starts. Each scene's name must be unlike that of every other
     * scene, because packs and the command line refer to it.
     */
    List<Scene<?>> scenes();
}
