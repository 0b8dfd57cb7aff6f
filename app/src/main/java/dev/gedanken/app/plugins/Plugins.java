package dev.gedanken.app.plugins;

import dev.gedanken.app.plugins.PluginJars.Contribution;
import dev.gedanken.family.Families;
import dev.gedanken.play.Planner;
import dev.gedanken.plugin.FamilyPlugin;
import dev.gedanken.plugin.PanelFactory;
import dev.gedanken.plugin.PanelPlugin;
import dev.gedanken.plugin.PlannerPlugin;
import dev.gedanken.plugin.ScenePlugin;
import dev.gedanken.scene.Scene;
import dev.gedanken.scene.catalog.SceneCatalog;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The contributions of the program's own extensions and of plugins; may be used from any thread
 * except JavaFX's. Plugins are loaded once, when something is first requested from them, and stay
 * loaded as long as the program runs.
 */
public final class Plugins {
    private static final Logger LOG = LoggerFactory.getLogger(Plugins.class);

    private static final PluginFolder NOWHERE =
            new PluginFolder(Path.of(""), new PluginConsents(Path.of("")));

    private final Optional<PluginFolder> folder;
    private final PluginCalls calls;
    private final PanelWatch watch;
    private final List<Consumer<Message>> lateListeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<WindowHolder>> lostListeners = new CopyOnWriteArrayList<>();
    private final Set<String> stopped = ConcurrentHashMap.newKeySet();
    private final List<Message> troubles = new ArrayList<>();
    private volatile Optional<PluginJars> loaded = Optional.empty();
    private Optional<List<PanelFactory>> panels = Optional.empty();

    /**
     * Creates it for a folder of plugins without loading anything.
     *
     * @param folder of the jars; need not exist
     */
    public Plugins(PluginFolder folder) {
        this(Optional.of(folder), new PluginCalls(PluginCalls.LIMIT));
    }

    Plugins(Optional<PluginFolder> folder, PluginCalls calls) {
        this.folder = folder;
        this.calls = calls;
        watch = new PanelWatch(calls.limit(), new Reports());
    }

    /** Returns the program's own extensions, without jars. */
    public static Plugins builtIn() {
        return new Plugins(Optional.empty(), new PluginCalls(PluginCalls.LIMIT));
    }

    /** Returns the folder of the jars; empty if only the program's own extensions are wanted. */
    public Optional<PluginFolder> folder() {
        return folder;
    }

    /** Returns the program's panels, then the plugins'; if two have the same id, the first wins. */
    public synchronized List<PanelFactory> panels() {
        if (panels.isEmpty()) {
            panels =
                    Optional.of(
                            gather(
                                    watchedPanels(),
                                    "app.plugin.taken.panel",
                                    PanelPlugin::panels,
                                    Plugins::idOf,
                                    Set.of()));
        }
        return panels.get();
    }

    /** The program's own panels are trusted; those of plugins run on the window's thread, so they are watched. */
    private List<Contribution<PanelPlugin>> watchedPanels() {
        return jars().contributions(PanelPlugin.class).stream()
                .map(each -> each.isOurs() ? each : watched(each))
                .toList();
    }

    private Contribution<PanelPlugin> watched(Contribution<PanelPlugin> theirs) {
        return new Contribution<>(
                theirs.plugin(),
                () ->
                        theirs.extension().panels().stream()
                                .map(factory -> watch.watched(theirs.plugin(), factory))
                                .toList());
    }

    /**
     * Sets a listener that is notified, on a separate thread, of a panel that blocks the window.
     */
    public void onLatePanel(Consumer<Message> listener) {
        lateListeners.add(listener);
    }

    /** Has a listener told, on a thread of its own, of a panel that does not return even when it is interrupted. */
    public void onWindowHeld(Consumer<WindowHolder> listener) {
        lostListeners.add(listener);
    }

    /**
     * Returns the plugin whose code a thread is in that does not come back, and stops it for the
     * next start; nothing if it is in nobody's.
     *
     * @param calls of the thread, innermost first
     */
    public Optional<WindowHolder> holderOf(List<StackTraceElement> calls) {
        return loaded.flatMap(jars -> jars.ownerOf(calls))
                .map(plugin -> {
                    stop(plugin);
                    Message message = PluginTroubles.held(plugin);
                    LOG.error("{}, at {}", message.english(), calls);
                    return new WindowHolder(message, stopped.contains(plugin));
                });
    }

    private void stop(String plugin) {
        try {
            loaded.ifPresent(jars -> jars.stuck(plugin));
            stopped.add(plugin);
        } catch (BadInputException e) {
            LOG.warn("The plugin {} cannot be stopped", plugin, e);
        }
    }

    /** Not synchronized: the window's thread, which waits for the panel, may hold the lock. */
    private final class Reports implements PanelWatch.Listener {
        @Override
        public void late(PanelWatch.Late late) {
            Message message = PluginTroubles.late(late, calls.limit().toSeconds());
            LOG.error("{}, at {}", message.english(), late.seen());
            stop(late.plugin());
            lateListeners.forEach(listener -> listener.accept(message));
        }

        @Override
        public void lost(PanelWatch.Late late) {
            Message message = PluginTroubles.lost(late);
            LOG.error("{}, at {}", message.english(), late.seen());
            WindowHolder lost = new WindowHolder(message, stopped.contains(late.plugin()));
            lostListeners.forEach(listener -> listener.accept(lost));
        }
    }

    /**
     * Begins to load plugins on a separate thread, so that callers who need panels wait less or not
     * at all.
     */
    public void loadAhead() {
        Thread.ofPlatform().daemon().name("plugins").start(this::panels);
    }

    /** A factory that fails even for its title must not bring down the window. */
    private static String idOf(PanelFactory factory) {
        String title = factory.title(Locale.ENGLISH);
        LOG.debug("There is a panel '{}' called {}", factory.id(), title);
        return factory.id();
    }

    /** Returns known scenes, then the plugins'; if two have the same name, the first wins. */
    public synchronized SceneCatalog scenes(SceneCatalog known) {
        if (!hasJars()) {
            return known; // The program contains all of its own, and most people have no others.
        }
        Set<String> names = new HashSet<>();
        known.scenes().forEach(scene -> names.add(nameOf(scene)));
        return known.and(
                gather(
                        jars().contributions(ScenePlugin.class),
                        "app.plugin.taken.scene",
                        ScenePlugin::scenes,
                        Plugins::nameOf,
                        names));
    }

    /** Returns known families, then the plugins'; if two have the same name, the first wins. */
    public synchronized Families families(Families known) {
        if (!hasJars()) {
            return known;
        }
        return known.and(
                gather(
                        jars().contributions(FamilyPlugin.class),
                        "app.plugin.taken.family",
                        FamilyPlugin::families,
                        family -> family.card().name(),
                        Set.copyOf(known.names())));
    }

    /** Returns known planners, then the plugins'; if two have the same name, the first wins. */
    public synchronized List<Planner> planners(List<Planner> known) {
        if (!hasJars()) {
            return known;
        }
        Set<String> names = known.stream().map(Planner::name).collect(Collectors.toSet());
        List<Planner> all = new ArrayList<>(known);
        all.addAll(
                gather(
                        jars().contributions(PlannerPlugin.class),
                        "app.plugin.taken.planner",
                        PlannerPlugin::planners,
                        Planner::name,
                        names));
        return List.copyOf(all);
    }

    private static String nameOf(Scene<?> scene) {
        return scene.card().name();
    }

    /** Returns what has been left out so far, and why. */
    public synchronized List<Message> troubles() {
        return List.copyOf(troubles);
    }

    /** Returns the plugins about which the user has to decide. */
    public synchronized List<ListedPlugin.Readable> waiting() {
        return hasJars() ? jars().waiting() : List.of();
    }

    /** Returns a sentence for each plugin about which the user has to decide. */
    public List<Message> undecided() {
        return waiting().stream().map(PluginTroubles::undecided).toList();
    }

    private boolean hasJars() {
        try {
            return folder.isPresent() && !folder.get().jars().isEmpty();
        } catch (BadInputException e) {
            tell(e.message());
            return false;
        }
    }

    /** The same problem may concern several jars. */
    private void tell(Message trouble) {
        if (!troubles.contains(trouble)) {
            troubles.add(trouble);
        }
    }

    private PluginJars jars() {
        if (loaded.isEmpty()) {
            PluginJars jars = new PluginJars(folder.orElse(NOWHERE), calls, this::tell);
            loaded = Optional.of(jars);
            if (hasJars()) {
                jars.loadPlugins();
            }
        }
        return loaded.get();
    }

    private <P, T> List<T> gather(
            List<Contribution<P>> contributions,
            String taken,
            Function<P, List<? extends T>> things,
            Function<T, String> name,
            Set<String> known) {
        Set<String> names = new HashSet<>(known);
        List<T> found = new ArrayList<>();
        for (Contribution<P> contribution : contributions) {
            for (Named<T> thing : named(contribution, things, name)) {
                if (names.add(thing.name())) {
                    found.add(thing.thing());
                } else {
                    troubles.add(PluginTroubles.taken(taken, contribution.plugin(), thing.name()));
                }
            }
        }
        return List.copyOf(found);
    }

    private record Named<T>(String name, T thing) {}

    private <P, T> List<Named<T>> named(
            Contribution<P> contribution,
            Function<P, List<? extends T>> things,
            Function<T, String> name) {
        try {
            return calls.of(
                    contribution.plugin(),
                    () ->
                            things.apply(contribution.extension()).stream()
                                    .map(thing -> new Named<T>(name.apply(thing), thing))
                                    .toList());
        } catch (PluginFailedException e) {
            jars().failed(contribution.plugin(), e);
            return List.of();
        }
    }
}
