package dev.gedanken.plugin;

import dev.gedanken.scene.Scene;
import java.util.List;

/**
 * Contributes scenes to the studio.
 *
 * <p>An implementation has a public constructor without parameters and is named in its jar's {@code
 * META-INF/services/dev.gedanken.plugin.ScenePlugin}; the studio finds it there through {@link
 * java.util.ServiceLoader}.
 */
public interface ScenePlugin {

    /**
     * Returns the contributed scenes, in the order in which people should see them.
     *
     * <p>Called once when the studio starts. Each scene's name must be unlike that of every other
     * scene, because packs and the command line refer to it.
     */
    List<Scene<?>> scenes();
}
