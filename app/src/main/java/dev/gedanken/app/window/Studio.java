package dev.gedanken.app.window;

import dev.gedanken.app.console.CrashReport;
import dev.gedanken.app.jobs.TrainingChoices;
import dev.gedanken.app.live.LivePlay;
import dev.gedanken.app.live.PackOpener;
import dev.gedanken.app.live.SimulationThread;
import dev.gedanken.app.live.input.KeyLatch;
import dev.gedanken.app.live.snapshot.LiveListener;
import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.app.plugins.WindowHolder;
import dev.gedanken.app.reference.ReferenceMaker;
import dev.gedanken.app.reference.ReferenceStore;
import dev.gedanken.app.session.SessionLibrary;
import dev.gedanken.app.settings.PreferencesFile;
import dev.gedanken.app.settings.PreferencesKeeper;
import dev.gedanken.app.stage.FrameRenderers;
import dev.gedanken.app.stage.RenderThread;
import dev.gedanken.app.studio.command.SimulationCommand;
import dev.gedanken.app.studio.command.StageCommand;
import dev.gedanken.app.studio.command.StageMode;
import dev.gedanken.app.welcome.Cards;
import dev.gedanken.app.window.StudioRequest.AtEnd;
import dev.gedanken.app.window.input.GamepadPolling;
import dev.gedanken.app.window.latent.LatentSpaceController;
import dev.gedanken.app.window.latent.ReferenceController;
import dev.gedanken.app.window.performance.FxThreadMonitor;
import dev.gedanken.app.window.performance.StartupLog;
import dev.gedanken.app.window.services.StudioEnvironment;
import dev.gedanken.app.window.services.StudioServices;
import dev.gedanken.app.window.theme.StyleSheets;
import dev.gedanken.plugin.PanelFactory;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running studio: the three threads, the loader, and the window that connects them. */
public final class Studio implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Studio.class);

    private static final String CRASHES = "crashes";
    private static final long ANSWER_SECONDS = 5;

    private final StudioRequest request;
    private final StudioEnvironment environment;
    private final KeyLatch keys = new KeyLatch();
    private final SimulationThread simulation;
    private final RenderThread render;
    private final PackOpener packs;
    private final ReferenceMaker references;
    private final PreferencesKeeper preferences;
    private final StudioMessages messages;
    private final ExecutorService fitting =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("fitting").factory());
    private final FxThreadMonitor watch = new FxThreadMonitor(Studio::note, this::held);
    private final GamepadPolling pads;
    private final CompletableFuture<StudioWindow> window = new CompletableFuture<>();
    private final CompletableFuture<Optional<WindowPicture>> ended = new CompletableFuture<>();

    private volatile boolean isClosing;

    private Studio(StudioRequest request, StudioEnvironment environment) {
        this.environment = environment;
        this.request = request;
        messages = new StudioMessages(this::onWindow, fitting, request.playListener());
        render = new RenderThread(() -> FrameRenderers.open(messages::failed), messages);
        messages.drawBy(render);
        simulation =
                new SimulationThread(
                        new LivePlay(request.play(), request.sessions(), keys, messages),
                        new StepFailures());
        packs = new PackOpener(request.packs(), simulation::send, this::packFailed);
        preferences = new PreferencesKeeper(new PreferencesFile(request.folder()));
        pads =
                new GamepadPolling(
                        signal -> onWindow(opened -> opened.input().hear(signal)),
                        () -> preferences.latest().deadZone());
        references =
                new ReferenceMaker(
                        request.packs().loader(),
                        new ReferenceStore(request.folder().map(place -> place.resolve("probes"))),
                        () -> keys.isDriven(System.nanoTime()),
                        word -> onWindow(opened -> opened.hear(word)));
    }

    /** Notices when play cannot continue, because a play with an end would never reach it. */
    private final class StepFailures implements LiveListener {
        @Override
        public void shown(LiveSnapshot snapshot) {
            // Snapshots go to the messages.
        }

        @Override
        public void failed(Message message) {
            messages.failed(message);
            if (!message.key().equals(SimulationThread.BESIDE)) {
                endWith(message);
            }
        }
    }

    private void packFailed(Message message) {
        messages.failed(message);
        if (messages.playing().isEmpty()) {
            endWith(message);
            onWindow(opened -> opened.offerPacks());
        }
    }

    /** Ends a play that has an end and cannot reach it. */
    private void endWith(Message message) {
        if (request.atEnd() != AtEnd.STAY) {
            ended.completeExceptionally(BadInputException.of(message));
        }
    }

    /** Starts everything at once and returns; the JavaFX toolkit must be running. */
    public static Studio open(StudioRequest request) {
        return open(request, StudioEnvironment.here());
    }

    /** Starts everything in an environment. */
    static Studio open(StudioRequest request, StudioEnvironment environment) {
        Studio studio = new Studio(request, environment);
        studio.packs.open(request.pack());
        request.second().ifPresent(studio.packs::openSecond);
        if (request.showsTwin()) {
            studio.simulation.send(new StageCommand.SetStage(StageMode.TWIN));
        }
        studio.simulation.start();
        studio.render.start();
        studio.openWindowWithPanels();
        return studio;
    }

    /** Plugins are loaded in parallel with everything else, not on the JavaFX thread. */
    private void openWindowWithPanels() {
        request.plugins().onLatePanel(this::tellOfLatePanel);
        request.plugins().onWindowHeld(this::endIfLost);
        CompletableFuture<Void> opening =
                CompletableFuture.supplyAsync(
                                request.plugins()::panels,
                                task -> Thread.ofPlatform().daemon().name("plugins").start(task))
                        .thenAccept(panels -> Platform.runLater(() -> openWindow(panels)));
        opening.exceptionally(problem -> {
            ended.completeExceptionally(problem);
            return null;
        });
    }

    /** The window may never respond again, so the sentence also goes to the terminal. */
    private void tellOfLatePanel(Message message) {
        System.err.println(message.english());
        messages.failed(message);
    }

    /** A panel that waits in an event loop of its own, as for a dialogue, lets the window answer: nothing is lost. */
    private void endIfLost(WindowHolder holder) {
        CountDownLatch answered = new CountDownLatch(1);
        Platform.runLater(answered::countDown);
        try {
            if (!answered.await(ANSWER_SECONDS, TimeUnit.SECONDS)) {
                ended.completeExceptionally(
                        new LostWindowException(holder, messages.playing(), messages.session()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A plugin's listener or animation may hold the window's thread, too. */
    private void held(List<StackTraceElement> calls) {
        request.plugins().holderOf(calls).ifPresent(this::endIfLost);
    }

    private void openWindow(List<PanelFactory> panels) {
        try {
            Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> report(e));
            StyleSheets.install();
            StudioServices services =
                    new StudioServices(
                            packs,
                            keys,
                            simulation::send,
                            render::layOut,
                            render::poll,
                            messages::news,
                            new Cards(request.packs(), library()),
                            new LatentSpaceController.Services(
                                    render::draw,
                                    render::pick,
                                    messages::refitSpace,
                                    messages::fitSpaceOn),
                            new ReferenceController.Services(messages::playing, references::make),
                            environment,
                            new TrainingChoices(
                                    request.packs().loader().scenes().scenes().stream()
                                            .map(scene -> scene.card().name())
                                            .toList(),
                                    request.packs().loader().families().trainableOnes()),
                            request.folder());
            StudioWindow opened = new StudioWindow(new Stage(), services, panels, preferences);
            opened.whenPresented(new StartupLog());
            opened.whenPresented(new EndOfPlay(opened, this::reachedEnd, endStep()));
            if (request.atEnd() == AtEnd.STAY) {
                opened.whenPresented(pads);
            }
            opened.stage()
                    .setOnHidden(event -> {
                        opened.rememberLayout();
                        finish(opened, Optional.empty());
                    });
            opened.open();
            messages.deliverMomentsTo(opened::take);
            if (request.opensHome()) {
                simulation.send(new SimulationCommand.TogglePause());
                opened.showHome();
            }
            new StartOffers(request, opened).make();
            StartupLog.windowShown();
            window.complete(opened);
            request.plugins().troubles().forEach(this::tell);
        } catch (RuntimeException e) {
            ended.completeExceptionally(e);
        }
    }

    /** Saves a report of a failure and says where it is; play continues. */
    private void report(Throwable problem) {
        if (isClosing) {
            // A signal ends the toolkit at the same time, and the window loses its drawing
            // resources.
            LOG.warn("Something failed while the window closed", problem);
            return;
        }
        LOG.error("The window failed", problem);
        Path folder = request.folder().orElse(Path.of(System.getProperty("java.io.tmpdir")));
        try {
            Path report =
                    new CrashReport(folder.resolve(CRASHES))
                            .write(
                                    problem,
                                    request.sessions().program(),
                                    folder.resolve("gedanken.log"));
            onWindow(opened -> opened.views().notice(opened.texts().of("crash.saved", report)));
        } catch (BadInputException e) {
            tell(e.message());
        }
    }

    private Optional<SessionLibrary> library() {
        return request.sessions().folder().map(SessionLibrary::new);
    }

    private static void note(FxThreadMonitor.Stall stall) {
        LOG.info(
                "The JavaFX thread let others wait {} ms, {} ms of them computing, at {}",
                Math.round(stall.millis()),
                Math.round(stall.processorMillis()),
                stall.places());
    }

    private OptionalInt endStep() {
        return request.atEnd() == AtEnd.STAY
                ? OptionalInt.empty()
                : OptionalInt.of(request.play().stepsOr(1));
    }

    private void reachedEnd(StudioWindow opened) {
        finish(opened, Optional.of(WindowPicture.of(opened.stage().getScene())));
        opened.stage().hide();
    }

    private void finish(StudioWindow opened, Optional<WindowPicture> picture) {
        if (ended.complete(picture)) {
            LOG.info(
                    "At the end: {}; the JavaFX thread let others wait {} ms at most",
                    opened.views().figures(),
                    watch.takeLongestMillis());
        }
    }

    /** Sends a command to the simulation; from any thread. */
    public void send(SimulationCommand command) {
        simulation.send(command);
    }

    /** Shows a message to the user; from any thread. */
    public void tell(Message message) {
        onWindow(opened -> opened.views().notice(message));
    }

    /** Runs a task with the window, on the JavaFX thread, once it is open. */
    public void onWindow(Consumer<StudioWindow> work) {
        var _ = window.thenAccept(opened -> Platform.runLater(() -> work.accept(opened)));
    }

    /**
     * Waits until the window is closed.
     *
     * @return the window's picture at the end of the requested steps; empty if it was closed before
     * @throws BadInputException if there are requested steps that cannot be played
     * @throws LostWindowException if the window will never be closed
     */
    public Optional<WindowPicture> awaitEnd() {
        try {
            return ended.join();
        } catch (CompletionException e) {
            throw switch (e.getCause()) {
                case BadInputException problem -> problem;
                case LostWindowException lost -> lost;
                case null, default -> e;
            };
        }
    }

    /** Closes the window once it is open, which ends {@link #awaitEnd}; from any thread, without waiting. */
    public void askToClose() {
        isClosing = true;
        if (!window.isDone()) {
            ended.complete(Optional.empty());
        }
        onWindow(opened -> {
            try {
                opened.stage().hide();
            } finally {
                // A signal ends the toolkit beside us, and the window may fail to close.
                finish(opened, Optional.empty());
            }
        });
    }

    /** Stops the threads, each after its current work, and closes the window. */
    @Override
    public void close() {
        askToClose();
        pads.close();
        watch.close();
        packs.close();
        references.close();
        preferences.close();
        simulation.close();
        render.close();
        fitting.shutdown();
    }
}
