package dev.gedanken.app.packs;

import dev.gedanken.plugin.ScenePlugin;
import dev.gedanken.scene.Scene;
import dev.gedanken.scene.catalog.SceneCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** Finds the scenes that come with the program and those that plugins on the class path bring. */
public final class InstalledScenes {

    private InstalledScenes() {}

    /**
     * Returns the built-in scenes, then the plugins'.
     *
     * @throws dev.gedanken.world.BadInputException if a plugin's scene has the name of another
     */
    public static SceneCatalog catalog() {
        List<Scene<?>> contributed = new ArrayList<>();
        ServiceLoader.load(ScenePlugin.class)
                .forEach(plugin -> contributed.addAll(plugin.scenes()));
        return SceneCatalog.builtIn().and(contributed);
    }
}
