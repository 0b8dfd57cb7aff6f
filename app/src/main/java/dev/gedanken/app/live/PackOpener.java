package dev.gedanken.app.live;

import dev.gedanken.app.packs.ListedPack;
import dev.gedanken.app.packs.LoadedPack;
import dev.gedanken.app.packs.PackLibrary;
import dev.gedanken.app.packs.PackLoader;
import dev.gedanken.app.packs.ScenePacks;
import dev.gedanken.app.session.SessionPacks;
import dev.gedanken.app.studio.command.SimulationCommand;
import dev.gedanken.app.studio.command.SimulationCommand.Adopt;
import dev.gedanken.app.studio.command.StageCommand.AdoptSecond;
import dev.gedanken.play.PlaySource;
import dev.gedanken.scene.runner.PaintedLevel;
import dev.gedanken.scene.runner.RunnerScene;
import dev.gedanken.session.SessionFile;
import dev.gedanken.session.SessionHeader;
import dev.gedanken.truth.TrueWorld;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads packs in the background and passes them to the simulation thread, so that the current play
 * continues until the next pack is loaded, or indefinitely if loading fails.
 */
public final class PackOpener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PackOpener.class);

    private final ExecutorService background =
            Executors.newSingleThreadExecutor(work -> new Thread(work, "pack-loader"));
    private final PackLibrary library;
    private final PackLoader loader;
    private final SessionPacks sessions;
    private final Consumer<SimulationCommand> simulation;
    private final Consumer<Message> failures;

    /**
     * The pack of the true world that was opened last, until another pack is opened; used only on
     * the background thread.
     */
    private Optional<Path> world = Optional.empty();

    /**
     * Creates an opener.
     *
     * @param sessions finds the packs of sessions
     * @param simulation gets the loaded pack
     * @param failures receives one sentence when a pack cannot be loaded
     */
    public PackOpener(
            SessionPacks sessions,
            Consumer<SimulationCommand> simulation,
            Consumer<Message> failures) {
        this.library = sessions.library();
        this.loader = sessions.loader();
        this.sessions = sessions;
        this.simulation = simulation;
        this.failures = failures;
    }

    /** Begins to load a pack; returns at once. */
    public void open(Path location) {
        background.execute(() -> guarded(location, () -> load(location)));
    }

    /**
     * Begins to load a true world, to play it without a learned model; returns at once.
     *
     * @param name of a scene, or of a world outside this program, which is added to the user's
     *     packs
     */
    public void openWorld(String name) {
        background.execute(
                () -> guarded(Path.of(ScenePacks.fileName(name)), () -> loadWorld(name)));
    }

    private void loadWorld(String name) {
        playWorld(
                loader.foreign().knows(name)
                        ? foreign(name)
                        : sessions.scenePacks().write(loader.scenes().named(name)));
    }

    private Path foreign(String name) {
        Path own = library.own().orElse(sessions.scenePacks().folder());
        try (TrueWorld opened = loader.foreign().open(name)) {
            opened.notices().forEach(notice -> failures.accept(Message.verbatim(notice)));
            return new ScenePacks(own, loader.scenes()).write(opened);
        }
    }

    /**
     * Begins to load the runner's world with a painted level, to play it without a learned model;
     * returns at once.
     *
     * @param name displayed name
     */
    public void openLevel(PaintedLevel level, String name) {
        background.execute(() -> guarded(Path.of(name), () -> playWorld(pack(level, name))));
    }

    /** Writes the pack for playing a level, and returns its location; for a background thread. */
    public Path pack(PaintedLevel level, String name) {
        RunnerScene scene = RunnerScene.in(level);
        String title = "%s: %s".formatted(scene.card().title(), name);
        return sessions.scenePacks().write(scene, title);
    }

    private void playWorld(Path pack) {
        world = Optional.of(pack);
        simulation.accept(
                new Adopt(loader.load(pack), Optional.empty(), Optional.of(PlaySource.TRUTH)));
    }

    /** Begins to load the pack of a session, to continue the session; returns at once. */
    public void openSession(Path file) {
        background.execute(() -> guarded(file, () -> loadSession(file)));
    }

    /** Begins to load a second pack, to play it alongside the first; returns at once. */
    public void openSecond(Path location) {
        background.execute(() ->
                guarded(location, () -> simulation.accept(new AdoptSecond(loader.load(location)))));
    }

    private void loadSession(Path file) {
        SessionHeader header = SessionFile.read(file).header();
        simulation.accept(new Adopt(sessions.load(header, Optional.empty()), Optional.of(file)));
    }

    /**
     * Lists the packs of the library and passes them to {@code receiver}, on another thread;
     * returns at once.
     */
    public void list(Consumer<List<ListedPack>> receiver) {
        Thread.startVirtualThread(() -> receiver.accept(library.listed()));
    }

    private void load(Path location) {
        long before = System.nanoTime();
        LoadedPack pack = loader.load(location);
        LOG.info("Loaded {} in {} ms", location, (System.nanoTime() - before) / 1_000_000);
        // Opening a model after a true world shows the model; a new session of the world shows the
        // world.
        boolean leavesWorld = world.isPresent() && !world.get().equals(location);
        Optional<PlaySource> source =
                leavesWorld ? Optional.of(PlaySource.MODEL) : Optional.empty();
        world = world.filter(location::equals);
        simulation.accept(new Adopt(pack, Optional.empty(), source));
    }

    private void guarded(Path location, Runnable work) {
        try {
            work.run();
        } catch (BadInputException e) {
            LOG.warn("{} was refused: {}", location, e.getMessage(), e.getCause());
            failures.accept(e.message());
        } catch (RuntimeException | LinkageError e) {
            LOG.error("{} could not be loaded", location, e);
            failures.accept(
                    Message.of(
                            "app.pack.load", location.getFileName(), e.getClass().getSimpleName()));
        }
    }

    @Override
    public void close() {
        background.shutdownNow();
    }
}
