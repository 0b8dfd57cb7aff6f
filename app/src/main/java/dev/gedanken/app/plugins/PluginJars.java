package dev.gedanken.app.plugins;

import dev.gedanken.plugin.PluginApi;
import dev.gedanken.world.Message;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pf4j.DependencyResolver;
import org.pf4j.ExtensionPoint;
import org.pf4j.JarPluginLoader;
import org.pf4j.JarPluginManager;
import org.pf4j.JarPluginRepository;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginLoader;
import org.pf4j.PluginRepository;
import org.pf4j.PluginState;
import org.pf4j.PluginWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PF4J's manager of the jars in a folder. What PF4J only logs is told in a sentence, and the rest goes on. */
final class PluginJars extends JarPluginManager {
    private static final Logger LOG = LoggerFactory.getLogger(PluginJars.class);

    private final Consumer<Message> troubles;
    private final List<String> started = new ArrayList<>();

    /**
     * Creates a manager that loaded nothing yet.
     *
     * @param folder holds the jars, and {@code disabled.txt} or {@code enabled.txt} if people want some only
     * @param troubles told in one sentence which plugin is left out
     */
    PluginJars(Path folder, Consumer<Message> troubles) {
        super(folder);
        this.troubles = troubles;
        setSystemVersion(PluginApi.VERSION);
        setResolveRecoveryStrategy(ResolveRecoveryStrategy.IGNORE_PLUGIN_AND_CONTINUE);
    }

    /** What somebody brings of one kind. */
    record Contribution<T>(String plugin, T extension) {}

    @Override
    protected PluginDescriptorFinder createPluginDescriptorFinder() {
        return new JarManifests();
    }

    @Override
    protected PluginRepository createPluginRepository() {
        JarPluginRepository jars = new JarPluginRepository(getPluginsRoots());
        jars.setComparator(Comparator.comparing(File::getName));
        return jars;
    }

    @Override
    protected PluginLoader createPluginLoader() {
        return new JarPluginLoader(this) {
            @Override
            protected PluginClassLoader createPluginClassLoader(
                    Path jar, PluginDescriptor descriptor) {
                return new SharedTypesLoader(
                        pluginManager, descriptor, PluginJars.class.getClassLoader());
            }
        };
    }

    /** Loads and starts the plugins of all jars. */
    @Override
    public void loadPlugins() {
        pluginRepository.getPluginPaths().forEach(this::load);
        List<PluginWrapper> wanted = getPlugins(); // Resolving drops those that lack another one.
        resolve();
        wanted.removeAll(getPlugins());
        wanted.forEach(this::leaveOutUnresolved);
        getPlugins().stream()
                .filter(plugin -> plugin.getPluginState() == PluginState.RESOLVED)
                .sorted(Comparator.comparing(plugin -> plugin.getPluginPath().getFileName()))
                .forEach(this::start);
    }

    private void resolve() {
        try {
            resolvePlugins();
        } catch (DependencyResolver.CyclicDependencyException e) {
            LOG.warn("Plugins need each other in a circle", e);
            getPlugins().stream()
                    .filter(plugin -> !plugin.getDescriptor().getDependencies().isEmpty())
                    .forEach(plugin -> unloadPlugin(plugin.getPluginId(), false, false));
            resolvePlugins();
        }
    }

    private void load(Path jar) {
        try {
            PluginDescriptor descriptor = getPluginDescriptorFinder().find(jar);
            if (getPlugin(descriptor.getPluginId()) != null) {
                leaveOut(PluginTroubles.second(jar, descriptor), null);
                return;
            }
            PluginWrapper plugin = loadPluginFromPath(jar);
            if (plugin.getFailedException() != null && !isPluginDisabled(plugin.getPluginId())) {
                leaveOut(PluginTroubles.otherVersion(descriptor), null);
            }
        } catch (RuntimeException e) {
            leaveOut(PluginTroubles.unreadable(jar, e), e);
        }
    }

    private void leaveOutUnresolved(PluginWrapper plugin) {
        leaveOut(PluginTroubles.unresolved(plugin.getDescriptor()), null);
    }

    private void start(PluginWrapper plugin) {
        PluginDescriptor descriptor = plugin.getDescriptor();
        try {
            boolean bringsSomething =
                    namedClasses(plugin).stream()
                            .filter(type -> isOf(plugin, type))
                            .anyMatch(ExtensionPoint.class::isAssignableFrom);
            if (!bringsSomething) {
                leaveOut(PluginTroubles.empty(descriptor), null);
                return;
            }
        } catch (LinkageError e) {
            leaveOut(PluginTroubles.broken(descriptor, e), e);
            return;
        }
        if (startPlugin(plugin.getPluginId()) == PluginState.STARTED) {
            started.add(plugin.getPluginId());
        } else {
            Throwable problem = plugin.getFailedException();
            leaveOut(PluginTroubles.broken(descriptor, problem), problem);
        }
    }

    /** Returns the plugin's class and its extensions; PF4J itself passes over those that cannot be loaded. */
    private List<Class<?>> namedClasses(PluginWrapper plugin) {
        List<Class<?>> types = new ArrayList<>();
        types.add(load(plugin, plugin.getDescriptor().getPluginClass()));
        for (String name : getExtensionClassNames(plugin.getPluginId())) {
            types.add(load(plugin, name));
        }
        return types;
    }

    private static Class<?> load(PluginWrapper plugin, String name) {
        try {
            return plugin.getPluginClassLoader().loadClass(name);
        } catch (ClassNotFoundException e) {
            throw (NoClassDefFoundError) new NoClassDefFoundError(name).initCause(e);
        }
    }

    /** A jar without an index of its own is given the program's by its class loader. */
    @SuppressWarnings("ReferenceEquality") // There is no other equality of class loaders.
    private static boolean isOf(PluginWrapper plugin, Class<?> type) {
        return type.getClassLoader() == plugin.getPluginClassLoader();
    }

    /** Returns what the program itself and the plugins bring of a kind, in this order. */
    <T> List<Contribution<T>> contributions(Class<T> type) {
        List<Contribution<T>> found = new ArrayList<>();
        for (T own : getExtensions(type, null)) {
            found.add(new Contribution<>("gedanken", own));
        }
        for (String id : started) {
            PluginWrapper plugin = getPlugin(id);
            getExtensionClasses(type, id).stream()
                    .filter(extension -> isOf(plugin, extension))
                    .forEach(extension -> add(plugin, extension, found));
        }
        return List.copyOf(found);
    }

    private <T> void add(
            PluginWrapper plugin, Class<? extends T> extension, List<Contribution<T>> found) {
        try {
            found.add(
                    new Contribution<>(
                            plugin.getPluginId(), getExtensionFactory().create(extension)));
        } catch (RuntimeException | LinkageError e) {
            leaveOut(PluginTroubles.broken(plugin.getDescriptor(), e), e);
        }
    }

    private void leaveOut(Message message, @Nullable Throwable problem) {
        LOG.warn(message.english(), problem);
        troubles.accept(message);
    }
}
