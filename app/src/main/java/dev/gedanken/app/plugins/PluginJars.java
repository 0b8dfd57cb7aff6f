package dev.gedanken.app.plugins;

import dev.gedanken.plugin.PluginApi;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pf4j.DependencyResolver;
import org.pf4j.ExtensionFinder;
import org.pf4j.ExtensionPoint;
import org.pf4j.JarPluginLoader;
import org.pf4j.JarPluginManager;
import org.pf4j.LegacyExtensionFinder;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginLoader;
import org.pf4j.PluginState;
import org.pf4j.PluginStatusProvider;
import org.pf4j.PluginWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PF4J's manager of the jars in a folder. Problems that PF4J only logs are reported in a sentence,
 * and the remaining plugins are loaded.
 */
final class PluginJars extends JarPluginManager {
    private static final Logger LOG = LoggerFactory.getLogger(PluginJars.class);

    private final PluginFolder folder;
    private final PluginCalls calls;
    private final Consumer<Message> troubles;
    private final Map<String, JarIdentity> loaded = new LinkedHashMap<>();
    private final List<String> started = new ArrayList<>();
    private final List<ListedPlugin.Readable> waiting = new ArrayList<>();

    /**
     * Creates a manager that has loaded nothing yet.
     *
     * @param folder holds the jars and knows which of them may run
     * @param calls calls plugin code
     * @param troubles receives one sentence for each plugin that is left out
     */
    PluginJars(PluginFolder folder, PluginCalls calls, Consumer<Message> troubles) {
        super(folder.folder());
        this.folder = folder;
        this.calls = calls;
        this.troubles = troubles;
        setSystemVersion(PluginApi.VERSION);
        setResolveRecoveryStrategy(ResolveRecoveryStrategy.IGNORE_PLUGIN_AND_CONTINUE);
    }

    /** The extensions of one kind from one contributor. */
    record Contribution<T>(String plugin, T extension) {
        private static final String OURS = "gedanken";

        /** Returns whether the contributor is the program itself. */
        boolean isOurs() {
            return plugin.equals(OURS);
        }
    }

    @Override
    protected PluginDescriptorFinder createPluginDescriptorFinder() {
        return new JarManifests();
    }

    /** The user's consent decides which plugins run; PF4J's lists in the folder are ignored. */
    @Override
    protected PluginStatusProvider createPluginStatusProvider() {
        return new PluginStatusProvider() {
            @Override
            public boolean isPluginDisabled(String id) {
                return false;
            }

            @Override
            public void disablePlugin(String id) {
                throw new UnsupportedOperationException("Consent is withdrawn instead.");
            }

            @Override
            public void enablePlugin(String id) {
                throw new UnsupportedOperationException("Consent is given instead.");
            }
        };
    }

    /**
     * By default, one plugin with an optional dependency makes PF4J skip all extensions that it
     * cannot read.
     */
    @Override
    protected ExtensionFinder createExtensionFinder() {
        LegacyExtensionFinder finder = new LegacyExtensionFinder(this);
        finder.setCheckForExtensionDependencies(false);
        addPluginStateListener(finder);
        return finder;
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
        folder.jars().forEach(this::load);
        List<PluginWrapper> wanted =
                getPlugins(); // Resolving drops those with a missing dependency.
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
            JarIdentity identity = JarIdentity.of(jar, descriptor);
            if (loaded.putIfAbsent(identity.id(), identity) != null) {
                leaveOut(PluginTroubles.second(jar, descriptor), null);
                return;
            }
            ListedPlugin.State state = folder.state(identity);
            if (state == ListedPlugin.State.ENABLED) {
                load(jar, descriptor);
            } else if (state.isOpen()) {
                waiting.add(new ListedPlugin.Readable(jar, identity, state));
            }
        } catch (IOException e) {
            leaveOut(PluginTroubles.unreadable(jar, new UncheckedIOException(e)), e);
        } catch (BadInputException e) {
            leaveOut(e.message(), e);
        } catch (RuntimeException e) {
            leaveOut(PluginTroubles.unreadable(jar, e), e);
        }
    }

    private void load(Path jar, PluginDescriptor descriptor) {
        PluginWrapper plugin = loadPluginFromPath(jar);
        if (plugin.getFailedException() != null) {
            leaveOut(PluginTroubles.otherVersion(descriptor), null);
        }
    }

    /** Returns the plugins about which the user has not decided yet. */
    List<ListedPlugin.Readable> waiting() {
        return List.copyOf(waiting);
    }

    private void leaveOutUnresolved(PluginWrapper plugin) {
        leaveOut(PluginTroubles.unresolved(plugin.getDescriptor()), null);
    }

    private void start(PluginWrapper plugin) {
        try {
            String id = plugin.getPluginId();
            if (calls.of(id, () -> bringsSomething(plugin))) {
                calls.of(id, () -> started(plugin));
                started.add(id);
            } else {
                leaveOut(PluginTroubles.empty(plugin.getDescriptor()), null);
            }
        } catch (PluginFailedException e) {
            disable(plugin, e);
        }
    }

    private boolean bringsSomething(PluginWrapper plugin) {
        return namedClasses(plugin).stream()
                .filter(type -> isOf(plugin, type))
                .anyMatch(ExtensionPoint.class::isAssignableFrom);
    }

    private boolean started(PluginWrapper plugin) throws PluginFailedException {
        if (startPlugin(plugin.getPluginId()) == PluginState.STARTED) {
            return true;
        }
        Throwable problem = plugin.getFailedException();
        throw PluginFailedException.of(
                problem == null ? new IllegalStateException("it does not start") : problem);
    }

    /**
     * A plugin that failed once would fail in every command, so it does not run again until the
     * user agrees.
     */
    private void disable(PluginWrapper plugin, PluginFailedException problem) {
        leaveOut(PluginTroubles.broken(plugin.getDescriptor(), problem), problem);
        JarIdentity jar = loaded.get(plugin.getPluginId());
        if (jar != null) {
            try {
                folder.consents().remember(jar, PluginConsents.Decision.DISABLED);
            } catch (BadInputException e) {
                leaveOut(e.message(), e);
            }
        }
    }

    /**
     * Returns the plugin's class and its extensions; PF4J itself would skip those that cannot be
     * loaded.
     */
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

    /** For a jar without its own index, the class loader would return the program's. */
    @SuppressWarnings("ReferenceEquality") // Class loaders can only be compared by identity.
    private static boolean isOf(PluginWrapper plugin, Class<?> type) {
        return type.getClassLoader() == plugin.getPluginClassLoader();
    }

    /**
     * Returns the extensions of a kind from the program itself and from the plugins, in this order.
     */
    <T> List<Contribution<T>> contributions(Class<T> type) {
        List<Contribution<T>> found = new ArrayList<>();
        for (T own : getExtensions(type, null)) {
            found.add(new Contribution<>(Contribution.OURS, own));
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
            String id = plugin.getPluginId();
            T created = calls.of(id, () -> getExtensionFactory().create(extension));
            found.add(new Contribution<>(id, created));
        } catch (PluginFailedException e) {
            disable(plugin, e);
        }
    }

    /**
     * Reports a plugin whose extensions failed when they were called; a plugin that hangs is
     * disabled.
     */
    void failed(String id, PluginFailedException problem) {
        PluginWrapper plugin = getPlugin(id);
        if (problem.isLate() && plugin != null) {
            disable(plugin, problem);
        } else {
            leaveOut(PluginTroubles.failed(id, problem), problem);
        }
    }

    /**
     * Records that a panel of a plugin blocked the window: the plugin does not run again until the
     * user agrees.
     */
    void stuck(String id) {
        JarIdentity jar = loaded.get(id);
        if (jar != null) {
            folder.consents().remember(jar, PluginConsents.Decision.STUCK);
        }
    }

    private void leaveOut(Message message, @Nullable Throwable problem) {
        LOG.warn(message.english(), problem);
        troubles.accept(message);
    }

    /** Returns the plugin to which the innermost call belongs that is in code of a plugin. */
    Optional<String> ownerOf(List<StackTraceElement> calls) {
        return calls.stream()
                .map(StackTraceElement::getClassName)
                .flatMap(name ->
                        getStartedPlugins().stream().filter(plugin -> defines(plugin, name)))
                .map(PluginWrapper::getPluginId)
                .findFirst();
    }

    private static boolean defines(PluginWrapper plugin, String type) {
        return plugin.getPluginClassLoader() instanceof SharedTypesLoader loader
                && loader.defines(type);
    }
}
