package dev.gedanken.app.plugins;

import java.util.List;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginManager;

/**
 * Loads a plugin's own classes and libraries before the program's, except for the types that both exchange: a
 * jar that carries a copy of the API or of JavaFX works all the same.
 */
final class SharedTypesLoader extends PluginClassLoader {
    private static final List<String> SHARED =
            List.of("dev.gedanken.", "javafx.", "org.slf4j.", "org.jspecify.");

    SharedTypesLoader(PluginManager manager, PluginDescriptor plugin, ClassLoader program) {
        super(manager, plugin, program);
    }

    @Override
    public Class<?> loadClass(String name) throws ClassNotFoundException {
        if (SHARED.stream().anyMatch(name::startsWith)) {
            try {
                return getParent().loadClass(name);
            } catch (ClassNotFoundException e) {
                return super.loadClass(name); // A name like ours, but a class of the plugin's own.
            }
        }
        return super.loadClass(name);
    }
}
