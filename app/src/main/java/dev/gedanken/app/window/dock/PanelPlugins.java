package dev.gedanken.app.window.dock;

import dev.gedanken.plugin.PanelFactory;
import dev.gedanken.plugin.PanelPlugin;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds everybody's panels, the studio's own as well as those in the jars of a folder.
 *
 * @param folder holds plugins' jars; need not exist
 * @param troubles told in one sentence which plugin cannot be used
 */
public record PanelPlugins(Path folder, Consumer<String> troubles) {
    private static final Logger LOG = LoggerFactory.getLogger(PanelPlugins.class);

    /** Returns all panels; of two with one id the first. */
    public List<PanelFactory> find() {
        ClassLoader loader = loader();
        List<PanelFactory> found = new ArrayList<>();
        Iterator<PanelPlugin> plugins = ServiceLoader.load(PanelPlugin.class, loader).iterator();
        while (hasNext(plugins)) {
            try {
                plugins.next().panels().stream()
                        .filter(panel ->
                                found.stream().noneMatch(each -> each.id().equals(panel.id())))
                        .forEach(found::add);
            } catch (ServiceConfigurationError | RuntimeException | LinkageError e) {
                refuse(e);
            }
        }
        return List.copyOf(found);
    }

    private boolean hasNext(Iterator<PanelPlugin> plugins) {
        try {
            return plugins.hasNext();
        } catch (ServiceConfigurationError e) {
            refuse(e);
            return hasNext(plugins);
        }
    }

    private void refuse(Throwable problem) {
        LOG.warn("A plugin in {} cannot be used", folder, problem);
        troubles.accept(
                "A plugin in %s cannot be used (%s): use one that was made for this version."
                        .formatted(folder, problem.getMessage()));
    }

    /** The loader stays open as long as the program runs: panels load classes when they first need them. */
    private ClassLoader loader() {
        ClassLoader parent = PanelPlugins.class.getClassLoader();
        List<URL> jars = jars();
        return jars.isEmpty() ? parent : new URLClassLoader(jars.toArray(URL[]::new), parent);
    }

    private List<URL> jars() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<URL> jars = new ArrayList<>();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".jar")).sorted().toList()) {
                jars.add(url(file));
            }
            return jars;
        } catch (IOException e) {
            refuse(e);
            return List.of();
        }
    }

    private static URL url(Path file) throws MalformedURLException {
        return file.toUri().toURL();
    }
}
